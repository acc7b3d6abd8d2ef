import { withPassed, withPostponed } from '../../../domain/dossier/change-dossier.js';
import type { Work } from '../../acts/act.js';
import { escapeMarkdown } from '../../say/escape-markdown.js';
import type { FicheRemplie } from '../../turn/message.js';
import { save, type DossierTurn } from '../dossier-turn.js';
import { filesThere } from '../files-there.js';
import { receiveFiles } from '../steps/receive-files.js';
import type { StepOutcome } from '../steps/step-outcome.js';
import { heard, keepOnly } from '../waiting-files.js';
import { documentsAsked, unnamed } from './sections.js';
import { AUCUN, fileKey } from './to-name.js';

/** Puts the files that waited where their fields say, all at once; a file or a document that there is not is left alone. */
export async function takeDocuments(work: Work, { valeurs }: FicheRemplie): Promise<StepOutcome> {
  const { turn } = work;
  const waiting = unnamed(turn);
  const chosen = (file: (typeof waiting)[number]): string | undefined => valeurs[fileKey(file)];
  if (!waiting.some((file) => chosen(file) !== undefined))
    return { kind: 'again', replies: [{ text: turn.say('dossier:bouton_perime') }] };
  const dropped = waiting.filter((file) => chosen(file) === AUCUN);
  keepOnly(
    turn,
    (turn.state.enAttente ?? []).filter((file) => !dropped.includes(file)),
  );
  const there = filesThere(turn.dossier).length;
  const lines = dropped.map(({ nom }) => turn.say('pieces:ecarte', { nom: escapeMarkdown(nom) }));
  for (const piece of turn.appel.pieces) {
    const fichiers = waiting.filter((file) => chosen(file) === piece.id);
    if (fichiers.length > 0)
      lines.push(...(await receiveFiles(turn, { piece, fichiers, chosen: true })).lines);
  }
  const added = filesThere(turn.dossier).length - there;
  const counted = added === 0 ? [] : [turn.say('documents:ranges', { count: added })];
  return heard(work, [...counted, ...lines].join('\n\n'));
}

/** Goes on without the documents that are missing: the required ones come back before the review. */
export function leaveDocuments(turn: DossierTurn): StepOutcome {
  const { now } = turn.services;
  const left = documentsAsked(turn);
  for (const piece of left)
    save(
      turn,
      piece.obligatoire ? withPostponed(turn.dossier, piece, now) : withPassed(turn.dossier, piece, now),
    );
  const later = left.some(({ obligatoire }) => obligatoire);
  return { kind: 'done', said: later ? turn.say('documents:plus_tard') : '' };
}
