import { fold } from '../../text/fold.js';
import { isRepair } from '../marks/repair.js';
import type { Move } from './move.js';
import { always, doing, OF_FILES, VERBATIM, type Rule } from './rule.js';
import { isAnswered, isBareAnswer, isFaulty, onlyNames } from './answered.js';
import { actWeight, bestAct, corrects, offeredActs, surelyActs, talkIn } from './signals.js';
import { aboutAThing, asks, onlyAsks, faqIsSure } from './questions.js';
import { personSpan } from '../passing/people-labelled.js';
import type { Heard } from './heard.js';
import { MAYBE, MAYBE_AT_TEXT, SURE, SURE_AT_TEXT } from './thresholds.js';

/** A question, by what is known of the thing that it is about, or by the FAQ. */
const asking = (heard: Heard): Move => aboutAThing(heard) ?? { do: 'question' };

/** A message where a field is asked whose answers have a form: a number, a place, a choice. */
export const AT_FIELD: readonly Rule[] = [
  VERBATIM,
  OF_FILES,
  {
    name: 'corrects an earlier answer',
    when: (heard) => corrects(heard) && (deniesOnly(heard) || !(isAnswered(heard) && !onlyAsks(heard))),
    moves: (heard) => [{ do: 'named' }, ...(asks(heard) ? [asking(heard)] : [])],
  },
  {
    name: 'answers, and asks',
    when: (heard) => isAnswered(heard) && asks(heard) && !onlyAsks(heard),
    moves: (heard) => [{ do: 'answer' }, { do: 'named' }, asking(heard)],
  },
  {
    name: 'answers',
    when: (heard) => isAnswered(heard) && (!onlyAsks(heard) || isBareAnswer(heard)),
    moves: () => [{ do: 'answer' }, { do: 'named' }],
  },
  {
    name: 'gives other answers, each by its name',
    when: onlyNames,
    moves: () => [{ do: 'named' }],
  },
  {
    name: 'asks about a thing',
    when: isAboutAThing,
    moves: (heard) => [{ do: 'named' }, asking(heard)],
  },
  {
    name: 'surely wants something done',
    when: (heard) => surelyActs(heard),
    moves: (heard) => [{ do: 'named' }, ...doing(heard)],
  },
  {
    name: 'asks',
    when: (heard) => asks(heard),
    moves: (heard) => [{ do: 'named' }, asking(heard), ...(isUnsure(heard) ? [WHICH] : [])],
  },
  { name: 'talks', when: (heard) => talks(heard) && heard.named.length === 0, moves: talking },
  {
    name: 'gives values to choose from',
    when: ({ asked }) => asked?.reading.kind === 'unsure',
    moves: () => [{ do: 'named' }, { do: 'which' }],
  },
  { name: 'gives other answers', when: ({ named }) => named.length > 0, moves: () => [{ do: 'named' }] },
  {
    name: 'answers among other things',
    when: ({ asked }) => asked?.reading.kind === 'read',
    moves: () => [{ do: 'which' }],
  },
  { name: 'gives a value that is not right', when: isFaulty, moves: () => [{ do: 'explain' }] },
  {
    name: 'may want something done',
    when: (heard) => actWeight(heard) >= MAYBE,
    moves: (heard) => [offering(heard, false)],
  },
  { name: 'remarks what the FAQ answers', when: faqIsSure, moves: (heard) => [asking(heard)] },
  { name: 'is not understood', when: always, moves: () => [{ do: 'explain' }] },
];

/** A message where any text may be the answer: it is kept unless it may be an act, a question or a remark. */
export const AT_TEXT: readonly Rule[] = [
  VERBATIM,
  OF_FILES,
  {
    name: 'corrects an earlier answer',
    when: (heard) => corrects(heard) && (correcting(heard) || !isRead(heard)),
    moves: (heard) => [
      ...(answersApart(heard) ? [ANSWER] : []),
      { do: 'named' },
      ...(asks(heard) ? [asking(heard)] : []),
    ],
  },
  {
    name: 'gives the answer by its name',
    when: (heard) => isRead(heard) && givesByName(heard),
    moves: (heard) => [{ do: 'answer' }, { do: 'named' }, ...(asks(heard) ? [asking(heard)] : [])],
  },
  {
    name: 'gives other answers, each by its name',
    when: onlyNames,
    moves: () => [{ do: 'named' }],
  },
  {
    name: 'asks about a thing',
    when: (heard) => isAboutAThing(heard) && onlyAsks(heard),
    moves: (heard) => [{ do: 'named' }, asking(heard), keeping()],
  },
  {
    name: 'surely wants something done',
    when: (heard) => surelyActs(heard, isRead(heard) ? SURE_AT_TEXT : SURE) && !putsRight(heard),
    moves: (heard) => [...doing(heard), ...(isRead(heard) ? [keeping()] : [])],
  },
  {
    name: 'answers, or wants something done',
    when: (heard) =>
      isRead(heard) && actWeight(heard) >= MAYBE_AT_TEXT && !putsRight(heard) && !changesNamed(heard),
    moves: (heard) => [OTHERS, offering(heard, true)],
  },
  {
    name: 'answers, and asks',
    when: (heard) => isRead(heard) && asks(heard) && !onlyAsks(heard),
    moves: (heard) => [{ do: 'answer' }, { do: 'named' }, asking(heard)],
  },
  {
    name: 'answers',
    when: (heard) => isRead(heard) && !onlyAsks(heard),
    moves: () => [{ do: 'answer' }, { do: 'named' }],
  },
  {
    name: 'gives other answers',
    when: (heard) => heard.named.length > 0 && heard.asked?.reading.kind === 'none',
    moves: (heard) => [{ do: 'named' }, ...(asks(heard) ? [asking(heard)] : [])],
  },
  { name: 'asks', when: asks, moves: (heard) => [OTHERS, asking(heard), keeping()] },
  { name: 'talks', when: talks, moves: (heard) => [OTHERS, ...talking(heard), keeping()] },
  {
    name: 'may want something done',
    when: (heard) => actWeight(heard) >= MAYBE,
    moves: (heard) => [OTHERS, offering(heard, true)],
  },
  {
    name: 'gives values to choose from',
    when: ({ asked }) => asked?.reading.kind === 'unsure',
    moves: () => [{ do: 'named' }, { do: 'which' }],
  },
  {
    name: 'remarks what the FAQ answers',
    when: faqIsSure,
    moves: (heard) => [OTHERS, asking(heard), keeping()],
  },
  { name: 'is not understood', when: always, moves: () => [OTHERS, { do: 'explain' }, keeping()] },
];

function talking(heard: Heard): readonly Move[] {
  const talk = talkIn(heard);
  return talk === undefined ? [] : [{ do: 'talk', talk }];
}

const offering = (heard: Heard, keep: boolean): Move => ({
  do: 'offer',
  acts: offeredActs(heard, 2),
  keep,
  question: heard.question.zone !== 'none',
});

/** Keep what was said of other fields; nothing where nothing was. */
const OTHERS: Move = { do: 'named' };
const ANSWER: Move = { do: 'answer' };
/** Ask which of the values that were read is meant. */
const WHICH: Move = { do: 'which' };

const keeping = (): Move => ({ do: 'offer', acts: [], keep: true, question: false });

function isAboutAThing(heard: Heard): boolean {
  return aboutAThing(heard) !== undefined;
}

/** One value was read, with a doubt: it is offered beside the answer to the question. */
function isUnsure({ asked }: Heard): boolean {
  return asked?.reading.kind === 'unsure' && asked.reading.candidates.length === 1;
}

/** « non ! le montant, c’est 25 000 »: the no is said to what was noted, and answers nothing. */
function deniesOnly({ asked, said }: Heard): boolean {
  const [first] = said.clauses;
  if (asked?.champ.type !== 'ouinon' || asked.reading.kind !== 'read' || first === undefined) return false;
  return (
    asked.reading.answers[asked.champ.id] === false && /^(?:non|nan|no)[ ,;:.!]*$/.test(fold(first.text))
  );
}

/** « c’est Mme Roux ; et l’adresse, c’est le 4 »: the answer stands in a sentence before the one that corrects. */
function answersApart({ asked, named, said }: Heard): boolean {
  if (asked?.reading.kind !== 'read') return false;
  const { explained } = asked.reading;
  const corrected = named.flatMap(({ by }) => (by === undefined ? [] : [by.start]));
  const from = said.clauses.findLast(({ start }) => corrected.some((at) => start <= at))?.start ?? 0;
  return corrected.length > 0 && explained.length > 0 && explained.every(({ end }) => end <= from);
}

/** « contact = Lucie Morand, pas moi »: the asked field, by its own name. */
function givesByName({ asked, things, said }: Heard): boolean {
  const name = things.find(
    ({ kind, id, sure }) => kind === 'champ' && id === asked?.champ.id && sure >= NAMED,
  );
  const [first] = said.clauses;
  if (name === undefined || first === undefined || name.span.end > first.end) return false;
  if (asked?.champ.type === 'personne' && personSpan(said, first, name) !== undefined) return true;
  return PRESENTS.test(fold(said.text.slice(name.span.end)));
}

/** Between a name and what it is given. */
const PRESENTS = /^ ?(?:=|:(?!\/)|,? ?(?:c'est|cest|ce sera|est|n'est pas|is|isn't|is not|'s) )/;
const NAMED = 0.5;

function isRead({ asked }: Heard): boolean {
  return asked?.reading.kind === 'read';
}

function talks(heard: Heard): boolean {
  return talkIn(heard) !== undefined;
}

/** « Surtout pas le directeur, plutôt Mme Roux »: a no that the answer itself follows. */
function putsRight(heard: Heard): boolean {
  const { asked, said } = heard;
  const best = bestAct(heard);
  if (asked?.reading.kind !== 'read' || best?.act !== 'non') return false;
  const { explained } = asked.reading;
  return said.clauses.some(
    ({ marks, start, end }) =>
      (marks.repair || start >= best.span.end) &&
      explained.some((span) => span.start >= start && span.end <= end),
  );
}

/** « … et l’intitulé, changez-le : X »: what is wanted done is the change itself. */
function changesNamed(heard: Heard): boolean {
  return bestAct(heard)?.act === 'modifier' && corrects(heard);
}

function correcting({ said }: Heard): boolean {
  return isRepair(fold(said.text)) || said.clauses.some(({ marks }) => marks.correction || marks.repair);
}
