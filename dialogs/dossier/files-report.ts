import { isBeingRead } from '../../domain/dossier/lectures.js';
import { filesOf } from '../../domain/dossier/complement.js';
import type { Fichier } from '../../domain/dossier/dossier.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import type { DossierTurn } from './dossier-turn.js';
import { pieceNamed } from './pieces-asked.js';

/** Where every file stands that was received: under its document, being read, or waiting to be told what it is. */
export function filesReport(turn: DossierTurn): string {
  const { dossier, state, say } = turn;
  const placed = Object.entries(dossier.pieces).flatMap(([piece, fichiers]) =>
    fichiers.map((fichier) =>
      say(isBeingRead(fichier) ? 'lecture:etat_classe_lu' : 'lecture:etat_classe', {
        nom: escapeMarkdown(fichier.nom),
        piece: pieceNamed(turn, piece),
      }),
    ),
  );
  const read = (dossier.aTrier ?? []).map((fichier) =>
    say(isBeingRead(fichier) ? 'lecture:etat_lecture' : 'lecture:etat_lu', {
      nom: escapeMarkdown(fichier.nom),
    }),
  );
  const waiting = (state.enAttente ?? []).map(({ nom, pour }) =>
    pour === undefined
      ? say('lecture:etat_attente', { nom: escapeMarkdown(nom) })
      : say('lecture:etat_garde', { nom: escapeMarkdown(nom), piece: pieceNamed(turn, pour) }),
  );
  const lines = [...placed, ...read, ...waiting];
  return [
    say('lecture:etat', { count: lines.length }),
    ...lines,
    ...howFar(turn).map((line) => `\n${line}`),
  ].join('\n');
}

/** How many of the files that get their place once all are read were read; nothing where none is read. */
export function howFar({ dossier, say }: Pick<DossierTurn, 'dossier' | 'say'>): readonly string[] {
  const { aTrier = [] } = dossier;
  const left = aTrier.filter(isBeingRead).length;
  return left === 0 ? [] : [say('lecture:etat_lus', { lus: aTrier.length - left, total: aTrier.length })];
}

/** The files that are still read before they get a place. */
export function beingRead({ dossier }: Pick<DossierTurn, 'dossier'>): readonly Fichier[] {
  return [...filesOf(dossier.pieces), ...(dossier.aTrier ?? [])].filter(isBeingRead);
}

/** How many files are still read or wait for a name, in one sentence each; nothing where none does. */
export function filesUnderWay(turn: DossierTurn): readonly string[] {
  const read = beingRead(turn);
  const waiting = turn.state.enAttente ?? [];
  const noms = (files: readonly { readonly nom: string }[]): string =>
    files.map(({ nom }) => escapeMarkdown(nom)).join(', ');
  return [
    ...(read.length === 0 ? [] : [turn.say('lecture:en_cours', { count: read.length, noms: noms(read) })]),
    ...(waiting.length === 0
      ? []
      : [turn.say('lecture:en_attente', { count: waiting.length, noms: noms(waiting) })]),
  ];
}

/** Said where a document is asked that may be among the files being read. */
export function mayBeAmong(turn: DossierTurn): readonly string[] {
  const count = (turn.dossier.aTrier ?? []).filter(isBeingRead).length;
  return count === 0 ? [] : [turn.say('lecture:peut_etre', { count })];
}

/** The files that have no document, and stay behind: each with why, and how it is sent or dropped. */
export function leftAside(turn: DossierTurn): readonly string[] {
  return (turn.state.enAttente ?? []).map(({ nom, pour }) =>
    turn.say(pour === undefined ? 'pieces:de_cote' : 'pieces:de_cote_pour', {
      nom: escapeMarkdown(nom),
      piece: pour === undefined ? '' : pieceNamed(turn, pour),
    }),
  );
}
