import { isSurePlace } from '../../domain/documents/placing.js';
import type { Dossier, Fichier } from '../../domain/dossier/dossier.js';
import type { FichierRecu } from '../../domain/dossier/fichiers.js';
import { isBeingRead } from '../../domain/dossier/lectures.js';
import type { PieceThere } from '../../domain/understanding/files/about-files.js';
import type { FileThere } from '../../domain/understanding/files/file-names.js';
import type { DossierTurn } from './dossier-turn.js';
import { piecesAsked } from './pieces-asked.js';

/** Every file of a dossier with the document that it is under. */
export function filesThere({ pieces }: Pick<Dossier, 'pieces'>): readonly FileThere[] {
  return Object.entries(pieces).flatMap(([piece, fichiers]) =>
    fichiers.map((fichier) => ({ ...asThere(fichier), piece })),
  );
}

function asThere(fichier: Fichier): FileThere {
  const { id, nom, recuLe, lecture } = fichier;
  const lu = lecture?.etat === 'lue' && isSurePlace(lecture) ? lecture.piece : undefined;
  return {
    id,
    nom,
    recuLe,
    ...(lu === undefined ? {} : { lu }),
    ...(isBeingRead(fichier) ? { enLecture: true } : {}),
  };
}

/** The documents of the call, as a message may speak of them. */
export function piecesThere(turn: DossierTurn): readonly PieceThere[] {
  const asked = piecesAsked(turn);
  return turn.appel.pieces.map((piece) => ({
    id: piece.id,
    libelle: piece.libelle[turn.conversation.langue],
    demandee: asked.includes(piece),
  }));
}

/** The same, and the files that have no place yet: those that are being read, and those that wait to be told what they are. */
export function allFilesThere(turn: Pick<DossierTurn, 'dossier' | 'state'>): readonly FileThere[] {
  const { dossier, state } = turn;
  const read = (dossier.aTrier ?? []).map(asThere);
  const waiting = (state.enAttente ?? []).map((recu) => ({ id: idOf(recu), nom: recu.nom, recuLe: '' }));
  return [...filesThere(dossier), ...read, ...waiting];
}

/** By what a file that waits is told from the others: the channel refused to keep some. */
export function idOf({ id, nom }: FichierRecu): string {
  return id ?? nom;
}

/** Whether a file is still read before it gets its place. */
export function isToSort({ dossier }: Pick<DossierTurn, 'dossier'>, { id }: FileThere): boolean {
  return dossier.aTrier?.some((each) => each.id === id) === true;
}

/** The file itself; undefined for one that waits to be told what it is. */
export function fichierOf({ dossier }: DossierTurn, { piece, id }: FileThere): Fichier | undefined {
  const all = piece === undefined ? dossier.aTrier : dossier.pieces[piece];
  return all?.find((fichier) => fichier.id === id);
}
