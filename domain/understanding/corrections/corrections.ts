import type { Champ } from '../../appel/appel.js';
import type { ChampType } from '../../champs/champs.js';
import { fieldsOf } from '../../appel/condition.js';
import { PLACES } from '../../champs/places.js';
import { takesAnyText } from '../../champs/free-text.js';
import type { Valeurs } from '../../dossier/dossier.js';
import { fold, foldInPlace } from '../../text/fold.js';
import type { NamedAnswer } from '../decision/heard.js';
import type { NamedHearing } from '../named-answers.js';
import type { NamedThing } from '../named-things.js';
import type { Span } from '../said.js';
import { weightOf } from '../decision/share.js';
import { byItsUnit } from './by-unit.js';
import { newText } from './new-text.js';
import { segmentsOf, type Segment } from './segments.js';
import { candidatesIn, valuesIn } from './values-in.js';
import { yesOrNo } from './yes-or-no.js';
import { namesMoney } from '../marks/money.js';
import { setsAside } from '../marks/negation.js';
import { holdsNothing, speaks } from '../marks/remark.js';
import { isRepair } from '../marks/repair.js';

/** Words that turn back on an answer without saying that it was one. */
export const TURNS_BACK =
  /\b(?:finalement|plutot|change(?= ?:)|changera|rather|en fait|en realite|apres verification|renseignement pris|au final|actually|in fact|after all|on reflection)\b/;

/** A correction, and the name that it was given by. */
export interface Correction {
  readonly answer: NamedAnswer;
  readonly by?: Span;
}

/** « rétablissez la réponse oui ». */
const ANSWER_SAID = /\b(?:reponse|answer) (?:est |is |: ?|« ?|")?(?:oui|non|yes|no)\b/;
/** A sentence with more words than these says more than yes or no. */
const BARE = 4;

/**
 * What a message corrects in the answers given before: a field that it names, or the one whose answer it sets aside
 * (« 27 450, à remplacer par 27 540 »), or the one just answered. Nothing unless one new value stands out.
 */
export async function corrections(
  hearing: NamedHearing,
  mentions: readonly NamedThing[],
): Promise<readonly Correction[]> {
  const coarse = segmentsOf(hearing.said, false);
  if (!turnsOnAnAnswer(hearing, coarse)) return [];
  const reading: Correcting = { hearing, parts: [coarse, segmentsOf(hearing.said, true)] };
  const found: Correction[] = [];
  for (const span of spansOf(mentions.filter(({ span: { start } }) => !isAsked(hearing, start)))) {
    const named = mentions.filter((mention) => mention.span.start === span.start);
    const answer = await firstOf(targetsOf(hearing, named), (champ) => ofNamed(reading, champ, span));
    if (answer !== undefined) found.push({ answer, by: span });
  }
  if (found.length > 0 || hearing.askedIsRead) return found;
  const unnamed =
    (await firstOf(unnamedOf(hearing, mentions), (champ) => ofUnnamed(reading, champ))) ??
    (await firstOf(answeredOf(hearing), async (champ) =>
      answer(hearing, champ, await byItsUnit(hearing, champ, reading.parts[1])),
    )) ??
    (await ofLast(reading, mentions));
  return unnamed === undefined ? [] : [{ answer: unnamed }];
}

/** « vous avez fini de lire le plan signé ? »: what a question names, it does not change. */
function isAsked({ said }: NamedHearing, at: number): boolean {
  return said.clauses.some(({ start, end, marks }) => marks.question && start <= at && at < end);
}

interface Correcting {
  readonly hearing: NamedHearing;
  /** The message cut in two ways: at its sentences, and at its commas too. */
  readonly parts: readonly [readonly Segment[], readonly Segment[]];
}

function turnsOnAnAnswer({ said }: NamedHearing, segments: readonly Segment[]): boolean {
  return (
    segments.some(({ dropped }) => dropped) ||
    TURNS_BACK.test(fold(said.text)) ||
    isRepair(fold(said.text)) ||
    said.clauses.some(({ marks }) => !marks.question && (marks.correction || marks.repair || marks.negation))
  );
}

const spansOf = (mentions: readonly NamedThing[]): readonly Span[] =>
  mentions
    .map(({ span }) => span)
    .filter(({ start }, at, all) => all.findIndex((each) => each.start === start) === at);

/**
 * The answered fields that a name may mean; for one that depends on a yes or no, that question too. A long sentence that
 * holds a word of the question says neither yes nor no to it.
 */
function targetsOf(
  { appel, asked, before, said }: NamedHearing,
  named: readonly NamedThing[],
): readonly Champ[] {
  const champs = named.flatMap(({ id, sure }) => {
    const champ = appel.champs.find((each) => each.id === id);
    return champ === undefined || (champ.type === 'ouinon' && sure < 1) ? [] : [champ];
  });
  const bare =
    said.clauses.some((clause) => weightOf(said, clause) <= BARE) || ANSWER_SAID.test(fold(said.text));
  const ids = new Set(named.map(({ id }) => id));
  const conditions = champs.flatMap(({ quand }) => (quand === undefined ? [] : fieldsOf(quand)));
  const questions = appel.champs.filter(
    ({ id, type }) => bare && type === 'ouinon' && (ids.has(id) || conditions.includes(id)),
  );
  return [...new Set([...questions, ...champs])].filter(
    (champ) => champ !== asked && before[champ.id] !== undefined,
  );
}

const answeredOf = ({ appel, asked, before }: NamedHearing): readonly Champ[] =>
  appel.champs.filter((champ) => champ !== asked && before[champ.id] !== undefined);

/** Where a field is named, five digits are no place. */
function unnamedOf(hearing: NamedHearing, mentions: readonly NamedThing[]): readonly Champ[] {
  return answeredOf(hearing).filter(({ type }) => mentions.length === 0 || !PLACES.has(type));
}

/** « pardon, 0,8 »: what was answered last, when nothing says another field. */
async function ofLast(
  { hearing, parts }: Correcting,
  mentions: readonly NamedThing[],
): Promise<NamedAnswer | undefined> {
  const { appel, asked, said } = hearing;
  const at = appel.champs.findIndex((champ) => champ === asked);
  const last = answeredOf(hearing).findLast((champ) => appel.champs.indexOf(champ) < at);
  const takesBack = isRepair(fold(said.text)) || said.clauses.some(({ marks }) => marks.correction);
  if (last === undefined || isYesOrNo(last) || takesAnyText(last)) return undefined;
  if (mentions.length > 0 || !takesBack) return undefined;
  const { fresh } = await valuesIn(hearing, last, parts[1]);
  return fresh.length === 1 ? answer(hearing, last, fresh[0]) : undefined;
}

/** « non, attendez » changes no answer that a bare no could give. */
function isYesOrNo({ type, options }: Champ): boolean {
  return type === 'ouinon' || options.some(({ synonymes }) => synonymes.includes('non'));
}

async function ofNamed(reading: Correcting, champ: Champ, span: Span): Promise<NamedAnswer | undefined> {
  const { hearing } = reading;
  if (PLACES.has(champ.type) && namesAFunder(hearing, span)) return undefined;
  if (champ.type === 'ouinon') return answer(hearing, champ, yesOrNo(hearing, reading.parts[0], champ, span));
  if (takesAnyText(champ)) return answer(hearing, champ, textual(reading, champ, span));
  for (const parts of [...reading.parts.map((each) => after(each, span)), ...reading.parts]) {
    const { fresh } = await valuesIn(hearing, champ, parts);
    const only = fresh.length === 1 ? fresh[0] : undefined;
    if (only !== undefined) return answer(hearing, champ, only);
  }
  return answer(hearing, champ, await patchedBy(reading, champ));
}

/** « Département du Doubs, 12 000 € » names who pays. */
function namesAFunder({ said }: NamedHearing, { start: at }: Span): boolean {
  const clause = said.clauses.find(({ start, end }) => start <= at && at < end);
  return clause !== undefined && namesMoney(foldInPlace(clause.text));
}

/** What stands after the name. */
function after(parts: readonly Segment[], { end: from }: Span): readonly Segment[] {
  return parts
    .filter(({ end }) => end > from)
    .map((part) => ({ ...part, start: Math.max(part.start, from) }));
}

/** Only where the old answer is set aside, so that nothing said in passing corrects it. */
async function ofUnnamed(reading: Correcting, champ: Champ): Promise<NamedAnswer | undefined> {
  const { hearing } = reading;
  if (champ.type === 'ouinon' || !leavesTrace(hearing, champ)) return undefined;
  if (takesAnyText(champ)) return answer(hearing, champ, textual(reading, champ, undefined));
  for (const parts of reading.parts) {
    const { fresh, old } = await valuesIn(hearing, champ, parts);
    if (old && fresh.length === 1) return answer(hearing, champ, fresh[0]);
  }
  return undefined;
}

/** Types whose stored values are codes: no message holds them as they are stored. */
const CODES: ReadonlySet<ChampType> = new Set<ChampType>(['choix', 'territoire', 'departement']);

/** Whether some word of the old answer is in the message: readers cost more than a look. */
function leavesTrace({ said, before }: NamedHearing, { id, type }: Champ): boolean {
  const folded = foldInPlace(said.text);
  if (CODES.has(type) || type === 'date') return true;
  const words = foldInPlace(String(before[id])).match(/[a-z]{3,}|\d+/g) ?? [];
  const glued = folded.replace(/(?<=\d)[ .](?=\d)/g, '');
  return words.some((word) => folded.includes(word) || glued.includes(word));
}

function answer(
  { before }: NamedHearing,
  champ: Champ,
  answers: Valeurs | undefined,
): NamedAnswer | undefined {
  if (answers === undefined || answers[champ.id] === before[champ.id]) return undefined;
  return { champ, answers, corrects: true };
}

function textual({ hearing, parts }: Correcting, champ: Champ, name: Span | undefined): Valeurs | undefined {
  const { said, before } = hearing;
  const text = newText(said, String(before[champ.id]), parts[0], name);
  return text === undefined || text.length > champ.max || isNoContent(text)
    ? undefined
    : { [champ.id]: text };
}

/** « oui » and « pas X » are said of a text, and are none. */
function isNoContent(text: string): boolean {
  const folded = foldInPlace(text);
  return holdsNothing(folded) || speaks(folded) || setsAside(folded.replace(/[«"“]/g, ''));
}

/** A part of the old value replaced, when the whole is a value again: « finit par 54, pas 45 ». */
async function patchedBy({ hearing, parts }: Correcting, champ: Champ): Promise<Valeurs | undefined> {
  const old = hearing.before[champ.id];
  if (typeof old !== 'string') return undefined;
  const text = newText(hearing.said, old, parts[0], undefined);
  if (text === undefined) return undefined;
  const [only, ...others] = await candidatesIn(hearing, champ, text);
  return others.length === 0 ? only : undefined;
}

async function firstOf(
  champs: readonly Champ[],
  read: (champ: Champ) => Promise<NamedAnswer | undefined>,
): Promise<NamedAnswer | undefined> {
  for (const champ of champs) {
    const found = await read(champ);
    if (found !== undefined) return found;
  }
  return undefined;
}
