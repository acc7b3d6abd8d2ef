import { decide } from '../../domain/understanding/decision/decide.js';
import type { Heard } from '../../domain/understanding/decision/heard.js';
import type { Move } from '../../domain/understanding/decision/move.js';
import { asks } from '../../domain/understanding/decision/questions.js';
import { onlyTells, talkIn } from '../../domain/understanding/decision/signals.js';
import { meaningOf } from '../../domain/understanding/decision/share.js';
import { comesLater } from '../../domain/understanding/files/comes-later.js';
import { namedBeside, wordsBeside } from '../../domain/understanding/files/words-beside.js';
import { thingNamerOf } from '../../domain/understanding/named-things.js';
import { hear } from '../../domain/understanding/said.js';
import { words } from '../../domain/text/fold.js';
import { overlap } from '../../domain/understanding/span.js';
import { keyOf } from '../../domain/dossier/step-key.js';
import type { ActTurn, Work } from '../acts/act.js';
import { carryOut } from '../hearing/carry-out.js';
import { rememberSaid } from './said-in-passing.js';
import { hearAtWork } from '../hearing/hear-message.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { reply, type Reply } from '../say/reply.js';
import type { DialogTurnResult } from '../bot-dialogs.js';
import { nextOf } from './dossier-turn.js';
import type { StepOutcome } from './steps/step-outcome.js';

/** Fewer words that mean something are left unsaid when nothing comes of them. */
const LEAST_WORDS = 3;

/** What comes with something done with files. */
type Beside = Pick<ActTurn, 'dc' | 'message'> & { readonly work: Work };

/**
 * Hears the words beside files, says what comes of them, and does with the files what is to be done: an answer that led
 * further leads on.
 * @param text what is said beside; it may speak of files too
 */
export async function withWordsBeside<Outcome extends StepOutcome | DialogTurnResult>(
  beside: Beside,
  text: string,
  handle: () => Promise<Outcome>,
): Promise<Outcome | StepOutcome> {
  const { turn } = beside.work;
  const before = keyOf(nextOf(turn));
  const { asked } = turn.state;
  await hearBeside(beside, text);
  const outcome = await handle();
  const moved = before === asked && keyOf(nextOf(turn)) !== before;
  return moved && 'kind' in outcome && outcome.kind === 'again' ? goesOn(outcome.replies) : outcome;
}

/** What was said goes before the step that comes now; a form is shown on its own. */
function goesOn(replies: readonly Reply[]): StepOutcome {
  const said = replies.filter(({ fiche }) => fiche === undefined).map(({ text }) => text);
  return {
    kind: 'done',
    said: said.filter((text) => text !== '').join('\n\n'),
    avant: replies.filter(({ fiche }) => fiche !== undefined),
  };
}

/** Answers are kept, questions answered, what only tells something is told; what nothing comes of is said. */
async function hearBeside({ dc, message, work }: Beside, text: string): Promise<void> {
  const { turn } = work;
  const said = hear(text, turn.conversation.langue);
  const beside = wordsBeside(said, thingNamerOf(turn.appel)(said.text));
  if (beside === '') return;
  const heard = await hearAtWork(work, beside);
  rememberSaid(turn.conversation, heard.passing);
  const meant = { ...heard, named: namedBeside(heard) };
  const moves = decide(meant).moves.filter((move) => isBeside(move, meant));
  const outcome =
    moves.length === 0
      ? undefined
      : await carryOut({ dc, message: { ...message, text: beside }, work, named: heard.things }, meant, {
          rule: 'says something beside files',
          moves,
        });
  if (outcome !== undefined && 'status' in outcome) return;
  const told = outcome === undefined ? [] : textsOf(outcome);
  const left = clausesLost(meant, moves);
  const mots = left.filter((text) => !comesLater(text)).map(escapeMarkdown);
  const later = left.filter(comesLater).map(escapeMarkdown);
  const lost = [
    ...(later.length === 0 ? [] : [turn.say('pieces:autre_plus_tard', { mots: later.join(' / ') })]),
    ...(mots.length === 0 ? [] : [turn.say('pieces:mots_perdus', { mots: mots.join(' / ') })]),
  ];
  if (told.length + lost.length > 0) await reply(turn.context, { text: [...told, ...lost].join('\n\n') });
}

function isBeside(move: Move, heard: Heard): boolean {
  switch (move.do) {
    case 'answer':
    case 'named':
      return true;
    case 'question':
      return asks(heard);
    case 'act':
      return onlyTells(move.act);
    default:
      return false;
  }
}

/** What was said that nothing comes of, where it is more than a word in passing. */
function clausesLost(heard: Heard, moves: readonly Move[]): readonly string[] {
  const { said, things, named, asked, passing } = heard;
  const done = new Set(moves.map((move) => move.do));
  if (done.has('act') || (moves.length === 0 && talkIn(heard) !== undefined)) return [];
  const answered = done.has('answer') && asked?.reading.kind === 'read' ? asked.reading.explained : [];
  const names = things.filter(({ id }) => named.some(({ champ }) => champ.id === id));
  const taken = [...answered, ...names.map(({ span }) => span)];
  return said.clauses
    .filter(
      (clause) =>
        !clause.marks.question &&
        (comesLater(clause.text) || meaningOf(said, clause).length >= LEAST_WORDS) &&
        !taken.some((span) => overlap(span, clause)) &&
        !named.some(({ champ, answers }) => holds(clause.text, answers[champ.id])) &&
        !passing.some(({ valeur }) => holds(clause.text, valeur)),
    )
    .map(({ text }) => text.trim());
}

/** A value that its own form tells was taken from where it stands. */
function holds(text: string, valeur: unknown): boolean {
  return typeof valeur === 'string' && words(text).join('').includes(words(valeur).join(''));
}

/** What an outcome says. */
export function textsOf(outcome: StepOutcome): readonly string[] {
  if (outcome.kind === 'done') return outcome.said === '' ? [] : [outcome.said];
  return outcome.kind === 'stay' || outcome.kind === 'again' ? outcome.replies.map(({ text }) => text) : [];
}
