import type { Fichier } from '../../domain/dossier/dossier.js';
import type { FichierRecu } from '../../domain/dossier/fichiers.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { keepFiles } from '../turn/kept-files.js';
import type { Work } from '../acts/act.js';
import { nextOf, type DossierTurn, type Waiting } from './dossier-turn.js';
import { documentsReply, showDocuments } from './documents/ask-documents.js';
import { inFiches } from './fiche/sections.js';
import { piecesAsked } from './pieces-asked.js';
import type { StepOutcome } from './steps/step-outcome.js';

/** Names of documents that make a row of buttons. */
export const MOST_BUTTONS = 8;
/** Files that wait to be told what they are; more are kept in the conversation, and asked for again. */
const MOST_WAITING = 20;

/** Has files wait until it is said which document they are. @returns those that may be any document */
export function keepWaiting(turn: DossierTurn, fichiers: readonly Waiting[]): readonly Waiting[] {
  const waiting = [...(turn.state.enAttente ?? []), ...fichiers].slice(-MOST_WAITING);
  turn.state.enAttente = waiting;
  keepFiles(
    turn.context,
    waiting.flatMap(({ id }) => id ?? []),
  );
  return waiting.filter(({ pour }) => pour === undefined);
}

/** What is placed no longer waits, sent again as it may be. */
export function waitsNoMore(
  turn: DossierTurn,
  fichiers: readonly Pick<FichierRecu, 'nom' | 'taille'>[],
): void {
  const { enAttente } = turn.state;
  if (enAttente === undefined) return;
  const placed = enAttente.filter((each) =>
    fichiers.some(({ nom, taille }) => nom === each.nom && taille === each.taille),
  );
  if (placed.length > 0)
    keepOnly(
      turn,
      enAttente.filter((each) => !placed.includes(each)),
    );
}

/** Has these files wait, and no others. */
export function keepOnly({ state }: DossierTurn, waiting: readonly Waiting[]): void {
  if (waiting.length === 0) delete state.enAttente;
  else state.enAttente = waiting;
}

/** Whether the step that was asked comes back after files were placed: they may have been read as answers, which are confirmed first. */
export function comesBack({ turn, step }: Work): boolean {
  return nextOf(turn).kind !== 'lectures' && ['champ', 'registre', 'code'].includes(step.kind);
}

/** What was done with files is said; the question that stands comes back, or what is missing now is asked. */
export function heard(work: Work, said: string): StepOutcome {
  const shown = inFiches(work.turn) && said !== '' ? showDocuments(work.turn, said) : undefined;
  if (comesBack(work))
    return { kind: 'again', replies: shown === undefined ? [{ text: said }] : [shown, { text: '' }] };
  return shown === undefined ? { kind: 'done', said } : { kind: 'done', said: '', avant: [shown] };
}

/** Asks which document the first of these files is, by its name, the likeliest ones that take its format as buttons. */
export function askAbout(
  turn: DossierTurn,
  waiting: readonly FichierRecu[],
  said: readonly string[],
  ranking: readonly string[] = [],
  format?: Fichier['format'],
): StepOutcome {
  if (inFiches(turn)) return askNames(turn, said);
  const { langue } = turn.conversation;
  const asked = piecesAsked(turn).filter(({ formats }) => format === undefined || formats.includes(format));
  const likely = [...new Set(ranking)].flatMap((id) => asked.filter((piece) => piece.id === id));
  const names = [...likely, ...asked.filter((piece) => !likely.includes(piece))].map(
    ({ libelle }) => libelle[langue],
  );
  const noms = waiting.map(({ nom }) => escapeMarkdown(nom)).join(', ');
  const several = waiting.length > 1 ? [turn.say('lecture:pas_surs', { noms })] : [];
  const question = turn.say('lecture:laquelle', { nom: escapeMarkdown(waiting[0]?.nom ?? '') });
  return {
    kind: 'stay',
    replies: [
      {
        text: [...said, ...several, question].join('\n\n'),
        buttons: [...names.slice(0, MOST_BUTTONS - 1), turn.say('pieces:bouton_aucun')],
      },
    ],
  };
}

/** The files that wait get their names together, on the form of the documents. @param said what is said before */
export function askNames(turn: DossierTurn, said: readonly string[]): StepOutcome {
  const asked = documentsReply(turn);
  return { kind: 'stay', replies: [{ ...asked, text: [...said, asked.text].join('\n\n') }] };
}
