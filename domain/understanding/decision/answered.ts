import { CHECKED_TYPES } from '../../champs/checked-types.js';
import { HEADS } from '../../champs/head-types.js';
import { foldInPlace } from '../../text/fold.js';
import type { Clause, Said, Span } from '../said.js';
import type { Heard } from './heard.js';
import { leftOver } from '../left-over.js';
import { asks, onlyAsks } from './questions.js';
import { explainedShare, meaningOf } from './share.js';
import { actWeight, bestAct, talkIn } from './signals.js';
import { CERTAIN, EXPLAINED, MAYBE, MAYBE_AT_TEXT } from './thresholds.js';

/** What a reader found of the right kind, and refused: thirteen digits of a SIRET, an amount out of bounds. */
const FAULTY = /\.(?:length|checksum|siren|invalid|tooSmall|tooLarge|negative|notPositive|currency)$/;

/** Whether the message holds a value for the asked field that is not right. */
export function isFaulty({ asked }: Heard): boolean {
  return asked?.reading.kind === 'none' && FAULTY.test(asked.reading.reason);
}

/** Whether what was read of the asked field can be taken: it proves itself, or explains enough of what is said around it. */
export function isAnswered(heard: Heard): boolean {
  const { asked, said } = heard;
  if (asked?.reading.kind !== 'read') return false;
  if (CHECKED_TYPES.has(asked.champ.type)) return true;
  const act = bestAct(heard);
  const explained = outsideQuestions(said, asked.reading.explained);
  if (opensWithIt(heard, explained) || endsWithIt(heard, explained)) return true;
  const share = explainedShare(said, explained);
  if (act !== undefined && act.probability >= CERTAIN && act.explained > share) return false;
  return share >= EXPLAINED;
}

/** « Les deux. Mais peut-on demander deux postes ? »: what the question repeats is not what answers. */
function outsideQuestions({ clauses }: Said, explained: readonly Span[]): readonly Span[] {
  const told = explained.filter(({ start: at }) =>
    clauses.some(({ start, end, marks }) => !marks.question && start <= at && at < end),
  );
  return told.length > 0 ? told : explained;
}

/** « Oui, le Département, 12 000 € »: the first words answer, what follows supports them and asks for nothing else. */
function opensWithIt(heard: Heard, explained: readonly Span[]): boolean {
  const { asked, said } = heard;
  const [first] = said.clauses;
  if (asked === undefined || !HEADS.has(asked.champ.type) || first === undefined) return false;
  const opens = explained.some(
    ({ start }) =>
      start <= first.core.start ||
      (start < first.end && meaningOf(said, { start: first.core.start, end: start }).length === 0),
  );
  return opens && !first.marks.question && actWeight(heard) < MAYBE_AT_TEXT && talkIn(heard) === undefined;
}

/** Before a value, draws it from what was said: « quatre jours par semaine, donc 0,8 ». */
const DRAWS = /(?<![a-z])(?:so|donc|soit|du coup|ce qui fait|ca fait|which makes|that makes)[ ,:]{1,3}$/;

/** « quatre jours par semaine, donc 0,8 »: the last words are the answer. */
function endsWithIt(heard: Heard, explained: readonly Span[]): boolean {
  const last = explained.at(-1);
  if (last === undefined || asksElse(heard)) return false;
  const folded = foldInPlace(heard.said.text);
  return DRAWS.test(folded.slice(0, last.start)) && !/[a-z0-9]/.test(folded.slice(last.end));
}

function asksElse(heard: Heard): boolean {
  return actWeight(heard) >= MAYBE || talkIn(heard) !== undefined || asks(heard);
}

/** An answer given with doubt (« 71 ? ») is one; a question that happens to hold a value is none. */
export function isBareAnswer(heard: Heard): boolean {
  if (!isAnswered(heard) || !onlyAsks(heard)) return false;
  const [only, ...others] = heard.said.clauses;
  return others.length === 0 && only !== undefined && isShort(only);
}

const BARE_WORDS = 3;

function isShort({ text }: Clause): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length <= BARE_WORDS;
}

/** « le contact, c’est moi, X »: every word that means something gives an answer by its name, and none of them the asked one. */
export function onlyNames({ asked, named, said }: Heard): boolean {
  const told = named.flatMap(({ by, at }) => (by === undefined || at === undefined ? [] : [by, at]));
  return told.length > 0 && asked?.reading.kind === 'none' && leftOver(said, told).length === 0;
}
