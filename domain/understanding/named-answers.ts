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
import { namesMoney } from './marks/money.js';
import { MERELY } from './marks/merely.js';
import { BEFORE_NEW_VALUE, GIVES, LABELS } from './marks/presents.js';
import { setsAside } from './marks/negation.js';
import { corrections, TURNS_BACK } from './corrections/corrections.js';
import { partOf } from './part-of.js';
import { reaches } from './passing/facts-in-passing.js';
import { isOfAnother } from './passing/whose.js';
import { isInQuality, personSpan } from './passing/people-labelled.js';
import type { Clause, Said, Span } from './said.js';

/** Whether a mention is meant as that field, and not as a word in passing. */
const SURE_NAME = 0.5;

/** An item of a list with more words than these is a sentence. */
const MOST_LABELLED = 6;

const PRESENTED = new RegExp(
  `^(?: (?:euh|heu|ben|bah|donc|alors))* ?(?::|=|,? ?(?:(?:il faut |faut )?(?:mettez|mettre|met|notez|noter|ecrivez|ecrire|indiquez|put|write) ?:?|c'est|cest|c |ce serait|ce sera|s'appelle|s'ecrit|s'intitule|devient|remplacez par|est ?:|est (?=${MERELY} )|is |becomes |should be |to )) ?${BEFORE_NEW_VALUE}`,
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
  const found: NamedAnswer[] = corrected.map(({ answer, by }) =>
    by === undefined ? answer : { ...answer, by },
  );
  let told = 0;
  for (const clause of said.clauses.filter(({ marks }) => !marks.question)) {
    const mentions = hearing.namer(clause.text, ({ kind }) => kind === 'champ');
    for (const [at, mention] of mentions.entries()) {
      if (clause.start + mention.span.start < told) continue;
      const champ = appel.champs.find(({ id }) => id === mention.id);
      if (champ === undefined || champ === asked || mention.sure < SURE_NAME) continue;
      if (corrected.some(({ by }) => by?.start === clause.start + mention.span.start)) continue;
      const led = at === 0 && mention.sure === 1 && isLabel(said, clause, mention);
      const person = champ.type === 'personne' ? personSpan(said, clause, mention) : undefined;
      const value = person ?? valueSpan(said, clause, champ, mentions.slice(at));
      const next = upToNext(said, clause, value, mentions);
      const span = takesAnyText(champ) ? await upToItem(hearing, clause, next, mentions) : next;
      const answer = await readAt(hearing, champ, span, led || person !== undefined);
      const by = { start: clause.start + mention.span.start, end: clause.start + mention.span.end };
      if (answer === undefined) continue;
      found.push({ ...answer, by, at: { start: Math.min(by.end, span.start), end: span.end } });
      if (takesAnyText(champ)) told = span.end;
    }
  }
  const toContact = asked?.role === 'contact' || found.some(({ champ }) => champ.role === 'contact');
  const unnamed = asked === undefined && !toContact ? [] : await selfProving(hearing, found, toContact);
  return [...found, ...unnamed].filter(
    ({ champ, answers }, at, all) =>
      answers[champ.id] !== before[champ.id] && all.findIndex((each) => each.champ === champ) === at,
  );
}

/** What stands between a name and the next one; a text (« cofinanceurs = Région X ») may hold other names, up to the next label. */
function valueSpan(said: Said, clause: Clause, champ: Champ, names: readonly NamedThing[]): Span {
  const { text } = said;
  const [name, ...others] = names;
  const after = ({ span }: NamedThing): string => text.slice(clause.start + span.end, clause.end);
  const labelled = name !== undefined && takesAnyText(champ) && LABELS.test(after(name));
  const next = others.find(
    (other) =>
      other.span.start > (name?.span.start ?? 0) &&
      (!labelled || LABELS.test(after(other))) &&
      !(champ.type === 'personne' && isInQuality(text, other.span)),
  );
  return {
    start: clause.start + (name?.span.end ?? 0),
    end:
      next === undefined ? (labelled ? listEnd(said, clause) : clause.end) : clause.start + next.span.start,
  };
}

/** « cofinanceurs : A, 12 000 € ; B, 6 000 € »: a list goes on as long as its items hold amounts. */
function listEnd({ text, clauses }: Said, clause: Clause): number {
  let end = clause.end;
  for (const { start, end: itsEnd, text: words } of clauses) {
    if (start < end) continue;
    if (!/;\s*$/.test(text.slice(clause.start, start)) || !namesMoney(foldInPlace(words))) break;
    end = itsEnd;
  }
  return end;
}

/** Before a name that begins an item of a list. */
export const BEGINS_ITEM = /[,;][\s,;]*(?:(?:et|and) )?(?:(?:le|la|les|l'|un|une|the) ?)?$/;
/** Between two of them. */
const JOINT = /[\s,;]*(?:\b(?:et|and|avec|with)\b)?[\s,]*(?:(?:le|la|les|l'|the|mon|ma|notre|my|our) ?)?$/;

/** « le signataire est X, et le contact est Y »: a value ends where the next field is given its own. */
function upToNext(
  { text }: Said,
  clause: Clause,
  { start, end }: Span,
  mentions: readonly NamedThing[],
): Span {
  const folded = foldInPlace(text);
  const next = mentions
    .map(({ span }) => ({ start: clause.start + span.start, end: clause.start + span.end }))
    .find((span) => span.start > start && span.start < end && GIVES.test(folded.slice(span.end, end)));
  if (next === undefined) return { start, end };
  return { start, end: start + folded.slice(start, next.start).replace(JOINT, '').length };
}

/** « territoire : les deux cantons, début le 4 septembre »: a text ends at an item that begins with another field's name and gives its value. */
async function upToItem(
  hearing: NamedHearing,
  clause: Clause,
  { start, end }: Span,
  mentions: readonly NamedThing[],
): Promise<Span> {
  const { said, appel } = hearing;
  for (const [at, { id, sure, span }] of mentions.entries()) {
    const champ = appel.champs.find((each) => each.id === id);
    const name = clause.start + span.start;
    const before = BEGINS_ITEM.exec(foldInPlace(said.text.slice(start, name)));
    if (champ === undefined || sure < 1 || name <= start || name >= end || before === null) continue;
    if (takesAnyText(champ) || PLACES.has(champ.type)) continue;
    const value = valueSpan(said, clause, champ, mentions.slice(at));
    if ((await readAt(hearing, champ, value)) !== undefined) return { start, end: start + before.index };
  }
  return { start, end };
}

/** Values that can be nothing else, of types that are not asked: for fields still empty, or beside the contact that they reach. */
async function selfProving(
  hearing: NamedHearing,
  found: readonly NamedAnswer[],
  toContact: boolean,
): Promise<readonly NamedAnswer[]> {
  const { appel, asked, before, said } = hearing;
  const open = appel.champs.filter(
    (champ) =>
      CHECKED_TYPES.has(champ.type) &&
      champ.type !== asked?.type &&
      !(reaches(champ) && isOfAnother(said, asked)) &&
      (before[champ.id] === undefined || (reaches(champ) && toContact)) &&
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

/** « EPCI / signataire Bernard Thévenoux / tél. … »: in a list, a name at the head of its item presents what follows. */
function isLabel({ text, clauses }: Said, { start, core, end }: Clause, { span }: NamedThing): boolean {
  const listed = clauses.length > 2 && /\s[/|]\s|\n/.test(text);
  const words = text.slice(start + span.end, end).match(/[\p{L}\p{N}]+/gu) ?? [];
  return listed && start + span.start <= core.start && words.length <= MOST_LABELLED;
}

/** @param labelled its name stands before the value, in a list */
async function readAt(
  hearing: NamedHearing,
  champ: Champ,
  span: Span,
  labelled = false,
): Promise<NamedAnswer | undefined> {
  const { before } = hearing;
  const said = partOf(hearing.said, span);
  if (PLACES.has(champ.type) && !isStreet(champ, said) && isInPassing(hearing, champ, said)) return undefined;
  const text = takesAnyText(champ) && !labelled ? presented(said) : said;
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
  if (namesMoney(foldInPlace(said.text))) return true;
  const turns = whole.clauses.some(({ marks }) => marks.correction || marks.repair);
  return before[champ.id] !== undefined && !turns && !TURNS_BACK.test(fold(whole.text));
}

/** « adresse 7 rue des Prés, 71000 Mâcon »: a number right after the name is the address, and no place in passing. */
function isStreet({ type }: Champ, { text }: Said): boolean {
  return type === 'adresse' && /^[\s:=,]{0,3}\d/.test(text);
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
