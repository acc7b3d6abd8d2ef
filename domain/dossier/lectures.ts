import type { Lecture } from '../documents/lecture.js';
import { filesOf } from './complement.js';
import type { Dossier, Fichier } from './dossier.js';
import { omit } from './omit.js';
import { isUnderWay } from './steps.js';

/** Every file that a dossier holds: filed, to be added, and those that are sorted once they are read. */
export function allFiles({ pieces, complementEnCours, aTrier = [] }: Dossier): readonly Fichier[] {
  return [...filesOf(pieces), ...filesOf(complementEnCours?.pieces ?? {}), ...aTrier];
}

/** The files whose reading is awaited; none of a dossier that nobody prepares any more. */
export function filesToRead(dossier: Dossier): readonly Fichier[] {
  return isUnderWay(dossier) ? allFiles(dossier).filter(isBeingRead) : [];
}

/** Whether a file's reading comes later. */
export function isBeingRead({ lecture }: Fichier): boolean {
  return lecture?.etat === 'en_cours';
}

/** The dossier with files that get their place once they are read; none of them takes the list away. */
export function withFilesToSort(dossier: Dossier, fichiers: readonly Fichier[]): Dossier {
  return fichiers.length === 0 ? omit(dossier, 'aTrier') : { ...dossier, aTrier: fichiers };
}

/** The dossier in which the reading of one file is another. */
export function withLecture(dossier: Dossier, id: string, lecture: Lecture): Dossier {
  const read = (fichiers: readonly Fichier[]): readonly Fichier[] =>
    fichiers.map((fichier) => (fichier.id === id ? { ...fichier, lecture } : fichier));
  const readAll = (pieces: Dossier['pieces']): Dossier['pieces'] =>
    Object.fromEntries(Object.entries(pieces).map(([piece, fichiers]) => [piece, read(fichiers)]));
  const { complementEnCours, aTrier } = dossier;
  return {
    ...dossier,
    pieces: readAll(dossier.pieces),
    ...(aTrier === undefined ? {} : { aTrier: read(aTrier) }),
    ...(complementEnCours === undefined
      ? {}
      : { complementEnCours: { ...complementEnCours, pieces: readAll(complementEnCours.pieces) } }),
  };
}
