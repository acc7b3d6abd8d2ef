import type { Appel, Champ } from '../appel/appel.js';
import { applies } from '../appel/condition.js';
import type { Hearing } from '../champs/champ-reader.js';
import { CHECKED_TYPES } from '../champs/checked-types.js';
import { PLACES } from '../champs/places.js';
import { takesAnyText } from '../champs/free-text.js';
import { readerOf } from '../champs/champs.js';
import { fold, foldInPlace } from '../text/fold.js';
import type { NamedAnswer } from './decision/heard.js';
import type { NamedThing, ThingNamer } from './named-things.js';
import { MERELY } from './marks/merely.js';
import { setsAside } from './marks/negation.js';
import { corrections, TURNS_BACK } from './corrections/corrections.js';
import { partOf } from './part-of.js';
import { reaches } from './passing/facts-in-passing.js';
import { isOfAnother } from './passing/whose.js';
import type { Clause, Said, Span } from './said.js';

/** Whether a mention is meant as that field, and not as a word in passing. */
const SURE_NAME = 0.5;

/** An amount: « 10 000 », « 12k », « 5400 euros ». */
const MONEY = /(?<!\d)\d{1,3}(?:[ .,]\d{3})+(?!\d)(?! ?[a-z]{3})|\d ?(?:€|euros?\b|eur\b|k\b|mille\b)/;

const PRESENTED = new RegExp(
  `^ ?(?::|=|,? ?(?:c'est|cest|c |ce serait|ce sera|s'appelle|s'ecrit|s'intitule|devient|remplacez par|est (?=${MERELY} )|is |becomes |should be |to )) ?(?:${MERELY} )?`,
);

/** What a message is read in, besides the field that is asked. */
export interface NamedHearing extends Omit<Hearing, 'champ'> {
  readonly appel: Appel;
  readonly namer: ThingNamer;
  /** The field that is asked: its own reader reads what is said of it. */
  readonly asked?: Champ;
  /** Whether that reader found an answer: then nothing that is not named is corrected. */
  readonly askedIsRead: boolean;
}

/**
 * The values that a message gives to other fields than the asked one: by their name (« mon mail, c’est … », « le RNA finit
 * par 54 »), or because the value carries its own check. One that contradicts an answer is a correction.
 */
export async function namedAnswers(hearing: NamedHearing): Promise<readonly NamedAnswer[]> {
  const { said, asked, appel, before } = hearing;
  const corrected = await corrections(
    hearing,
    hearing.namer(said.text, ({ kind }) => kind === 'champ'),
  );
  const found: NamedAnswer[] = corrected.map(({ answer }) => answer);
  for (const clause of said.clauses.filter(({ marks }) => !marks.question)) {
    const mentions = hearing.namer(clause.text, ({ kind }) => kind === 'champ');
    for (const [at, mention] of mentions.entries()) {
      const champ = appel.champs.find(({ id }) => id === mention.id);
      if (champ === undefined || champ === asked || mention.sure < SURE_NAME) continue;
      if (corrected.some(({ by }) => by?.start === clause.start + mention.span.start)) continue;
      const answer = await readAt(hearing, champ, valueSpan(clause, mention, mentions[at + 1]));
      if (answer !== undefined) found.push(answer);
    }
  }
  const unnamed = asked === undefined ? [] : await selfProving(hearing, found);
  return [...found, ...unnamed].filter(
    ({ champ, answers }, at, all) =>
      answers[champ.id] !== before[champ.id] && all.findIndex((each) => each.champ === champ) === at,
  );
}

/** What stands between a name and the next one. */
function valueSpan(clause: Clause, { span }: NamedThing, next: NamedThing | undefined): Span {
  return {
    start: clause.start + span.end,
    end: next === undefined ? clause.end : clause.start + next.span.start,
  };
}

/** Values that can be nothing else, of types that are not asked: kept for fields still empty only. */
async function selfProving(
  hearing: NamedHearing,
  found: readonly NamedAnswer[],
): Promise<readonly NamedAnswer[]> {
  const { appel, asked, before, said } = hearing;
  const open = appel.champs.filter(
    (champ) =>
      CHECKED_TYPES.has(champ.type) &&
      champ.type !== asked?.type &&
      !(reaches(champ) && isOfAnother(said, asked)) &&
      before[champ.id] === undefined &&
      applies(champ.quand, before) &&
      found.every((each) => each.champ !== champ),
  );
  const answers = await Promise.all(
    open.map((champ) => readAt(hearing, champ, { start: 0, end: said.text.length })),
  );
  return answers.filter((answer) => answer !== undefined).filter(proves);
}

/** « aucun » is an answer, but no value that proves itself; nor is a sentence that holds a postal code an address. */
function proves({ champ, answers }: NamedAnswer): boolean {
  const value = String(answers[champ.id]);
  return champ.type === 'adresse' ? /^(?:\d|bp|cs|lieu)/i.test(value) : /[\d@]/.test(value);
}

async function readAt(hearing: NamedHearing, champ: Champ, span: Span): Promise<NamedAnswer | undefined> {
  const { before } = hearing;
  const said = partOf(hearing.said, span);
  if (PLACES.has(champ.type) && isInPassing(hearing, champ, said)) return undefined;
  const text = takesAnyText(champ) ? presented(said) : said;
  if (text === undefined || text.text.trim() === '') return undefined;
  const reading = await readerOf(champ.type).read({ ...hearing, said: text, champ });
  if (reading.kind !== 'read') return undefined;
  return { champ, answers: reading.answers, corrects: before[champ.id] !== undefined };
}

/**
 * « la Région Grand Est met 10 000 € » names a funder, and no place of this dossier; one that was answered changes only
 * where another is presented as the new one.
 */
function isInPassing({ before, said: whole }: NamedHearing, champ: Champ, said: Said): boolean {
  if (isPresented(said)) return false;
  if (MONEY.test(foldInPlace(said.text))) return true;
  const turns = whole.clauses.some(({ marks }) => marks.correction || marks.repair);
  return before[champ.id] !== undefined && !turns && !TURNS_BACK.test(fold(whole.text));
}

/** Any text could be a text: one counts only where it is presented as the value, and not set aside. */
function presented(said: Said): Said | undefined {
  const folded = foldInPlace(said.text);
  const start = PRESENTED.exec(folded)?.[0].length;
  if (start === undefined || setsAside(folded.slice(start))) return undefined;
  return partOf(said, { start, end: said.text.length });
}

function isPresented({ text }: Said): boolean {
  return PRESENTED.test(fold(text));
}
