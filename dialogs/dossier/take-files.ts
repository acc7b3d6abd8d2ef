import type { Piece } from '../../domain/appel/appel.js';
import type { NamedThing } from '../../domain/understanding/named-things.js';
import { thingNamerOf } from '../../domain/understanding/named-things.js';
import { hear, questionIn } from '../../domain/understanding/said.js';
import { sameWording } from '../../domain/understanding/same-wording.js';
import type { ActTurn, Work } from '../acts/act.js';
import { answerQuestion } from '../faq/answer-question.js';
import { reply } from '../say/reply.js';
import type { DossierTurn } from './dossier-turn.js';
import { sortFiles } from './sort-files.js';
import { askAbout, comesBack, keepWaiting, MOST_BUTTONS } from './waiting-files.js';
import { piecesAsked } from './pieces-asked.js';
import { takeFichiers } from './steps/piece.js';
import type { StepOutcome } from './steps/step-outcome.js';

/**
 * Takes files wherever they come: for the document that is asked, or the one that the words beside them name; else they wait,
 * and which document they are is asked. A question beside them is answered too.
 */
export async function takeFilesAt({
  message,
  work,
}: Pick<ActTurn, 'dc' | 'message'> & { readonly work: Work }): Promise<StepOutcome> {
  const { turn, step } = work;
  const said = hear(message.text, turn.conversation.langue);
  const named = pieceNamed(turn, thingNamerOf(turn.appel)(said.text));
  if (turn.services.lecteur !== undefined && named === undefined) {
    const sorted = await sortFiles(work, message.fichiers);
    if (sorted !== undefined) return sorted;
  }
  const piece = named ?? (step.kind === 'piece' ? step.piece : undefined);
  if (piece === undefined) return askWhichPiece(turn, message.fichiers);
  const outcome = await place(work, piece, message);
  const question = questionIn(said);
  if (question === '') return outcome;
  if (outcome.kind === 'stay' || outcome.kind === 'again') await reply(turn.context, ...outcome.replies);
  await answerQuestion(turn.context, question);
  return { kind: 'asked' };
}

/** Puts the files that wait under the document that was chosen for them; undefined when a message chooses none. */
export async function placeWaiting(work: Work, text: string): Promise<StepOutcome | undefined> {
  const { turn } = work;
  const { enAttente: waiting } = turn.state;
  if (waiting === undefined) return undefined;
  const piece = piecesAsked(turn).find(({ libelle }) => sameWording(text, libelle[turn.conversation.langue]));
  if (piece === undefined) return undefined;
  const [first, ...others] = waiting;
  if (turn.services.lecteur === undefined || first === undefined || others.length === 0) {
    delete turn.state.enAttente;
    return place(work, piece, { text: '', fichiers: waiting });
  }
  // Each was asked about by its name: the others are asked about in turn.
  turn.state.enAttente = others;
  const outcome = await place(work, piece, { text: '', fichiers: [first] });
  const said =
    outcome.kind === 'done'
      ? [outcome.said]
      : outcome.kind === 'stay' || outcome.kind === 'again'
        ? outcome.replies.map(({ text: line }) => line)
        : [];
  return askAbout(turn, others, said);
}

/** The document that the words beside files name, when they name one only. */
function pieceNamed(turn: DossierTurn, named: readonly NamedThing[]): Piece | undefined {
  const asked = new Set(piecesAsked(turn).map(({ id }) => id));
  const names = named.filter(({ kind, id }) => kind === 'piece' && asked.has(id));
  const best = Math.max(0, ...names.map(({ sure }) => sure));
  const ids = new Set(names.filter(({ sure }) => sure === best).map(({ id }) => id));
  return ids.size === 1 ? turn.appel.pieces.find(({ id }) => ids.has(id)) : undefined;
}

/** Takes files for a document; where another step was asked, it says where they went and asks it again. */
async function place({ turn, step }: Work, piece: Piece, message: ActTurn['message']): Promise<StepOutcome> {
  if (step.kind === 'piece' && step.piece === piece) return takeFichiers(turn, piece, message);
  const outcome = await takeFichiers(turn, piece, message);
  const said = outcome.kind === 'stay' || outcome.kind === 'again' ? outcome.replies : [];
  const under = turn.say('pieces:classe', { piece: piece.libelle[turn.conversation.langue] });
  const lines = said.map(({ text }) => text.replace(`\n\n${turn.say('pieces:ajouter')}`, ''));
  return step.kind === 'piece' || comesBack({ turn, step })
    ? { kind: 'again', replies: [{ text: [under, ...lines].join('\n\n') }] }
    : { kind: 'done', said: [under, ...lines].join('\n\n') };
}

function askWhichPiece(turn: DossierTurn, fichiers: ActTurn['message']['fichiers']): StepOutcome {
  const waiting = keepWaiting(turn, fichiers);
  const { langue } = turn.conversation;
  const names = piecesAsked(turn).map(({ libelle }) => libelle[langue]);
  return {
    kind: 'stay',
    replies: [
      {
        text: turn.say('pieces:quelle_piece', { count: waiting.length }),
        buttons: names.slice(0, MOST_BUTTONS),
      },
    ],
  };
}
