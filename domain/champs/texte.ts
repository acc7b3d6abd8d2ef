import { foldInPlace } from '../text/fold.js';
import { readText } from '../text/read-text.js';
import { holdsNothing, isRemark, saysItIsTheName, speaks } from '../understanding/marks/remark.js';
import { MERELY } from '../understanding/marks/merely.js';
import { setsAside } from '../understanding/marks/negation.js';
import { leadingWrap } from '../understanding/marks/wrappers.js';
import { partOf } from '../understanding/part-of.js';
import { isKind } from '../understanding/passing/structure-named.js';
import type { Clause, Span } from '../understanding/said.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { afterNaming, bareName, nameLength, nounBefore, quotedNames } from './names.js';
import { isTotal, nameItem } from './items.js';
import { afterDeclared, beforeSpelling, bothSides, openingLength, spliced } from './retold.js';
import { standingClauses } from './standing-clauses.js';

/** Of several legal forms, and what people give as their name. */
const OF_NO_FORM =
  /^(?:la |le |l['’])?(?:mission locale|maison (?:de l['’]emploi|des services)|mde|centre social|r[ée]gie de quartier|plie|ccas|cias)$/iu;
/** Longer fields hold a content of several sentences; the others a name. */
const LONGEST_NAME = 200;
/** What people write before the content of a longer field: « le poste couvrira … », « nous avons … ». */
const COVERS =
  /^(?:(?:il )?y a (?:aussi )?|(?:on|nous) (?:a|avons|aura|aurons) (?:aussi )?|we have |there(?:'s| is| are) |.{0,40}\b(?:couvr\w+|rayonn\w+|intervien\w+|s'etend\w*|porte(?:ra)? sur|(?:will )?covers?|includes?)\b )(?:sur )?/;
/** « juste « les communes du Vaulnay », le reste n’en fait pas partie ». */
const MERELY_QUOTED = new RegExp(`^(?:c'est |it's )?${MERELY} ?:? ?["«“]`);
const NOW =
  /^(?:maintenant|desormais|dorenavant|aujourd'hui|now|plutot|finalement)(?: (?:c'est|on s'appelle|nous sommes|it's))?[ ,:]+/;

/** Reads free text, clean of what wraps it; what may be no answer is asked about, never stored in silence. */
export const texte: ChampReader = {
  read: (hearing) => {
    const { said, champ } = hearing;
    const storable = readText(said.typed, { max: said.typed.length });
    if (storable.kind === 'none') return storable;
    const own = champ.max <= LONGEST_NAME ? nameItem(said) : undefined;
    if (own !== undefined) return readItem(hearing, own);
    const text = parts(hearing);
    if (text.kind === 'not told') return unsure(hearing, storable, champ.max, text.reason);
    if (champ.role === 'nom' && isKind(text.text) && !OF_NO_FORM.test(text.text))
      return asked(hearing, [text.text], 'text.kind');
    const sides = champ.max > LONGEST_NAME ? bothSides(text.text) : undefined;
    return sides === undefined
      ? stored(hearing, text.text, text.explained)
      : asked(hearing, sides, 'text.repaired');
  },
};

/** In a list of answers, the one that may be a name. */
function readItem(hearing: Hearing, { start, end }: Span): ChampReading {
  const reading = texte.read({ ...hearing, said: partOf(hearing.said, { start, end }) }) as ChampReading;
  if (reading.kind === 'none') return reading;
  const explained = reading.explained.map((span) => ({ start: span.start + start, end: span.end + start }));
  return { ...reading, explained };
}

function asked({ champ }: Hearing, texts: readonly string[], reason: string): ChampReading {
  return { kind: 'unsure', candidates: texts.map((text) => ({ [champ.id]: text })), reason, explained: [] };
}

type Parts =
  | { readonly kind: 'told'; readonly text: string; readonly explained: readonly Span[] }
  | { readonly kind: 'not told'; readonly reason: string };

interface Heard extends Clause {
  readonly words: string;
  readonly coreWords: string;
}

function parts(hearing: Hearing): Parts {
  const { said, champ } = hearing;
  const folded = foldInPlace(said.text);
  const clauses = said.clauses.map((clause, at) => heardIn(clause, folded, at === 0));
  const wantsName = champ.max <= LONGEST_NAME;
  const declared = clauses.findIndex(({ words }) => saysItIsTheName(words));
  const before = declared > 0 ? clauses[declared - 1] : undefined;
  if (before !== undefined) return told(hearing, before, before.start, before.end);
  const quoted = wantsName || MERELY_QUOTED.test(folded) ? quotedIn(hearing, folded, clauses) : undefined;
  if (quoted !== undefined) return quoted;
  const content = clauses.filter((clause) => !isWrapping(clause.words));
  const kept = standingClauses(content, folded).filter(
    (clause) => !explainsDenial(content, content.indexOf(clause)),
  );
  if (kept.some(({ marks }) => marks.doubt === 'unknown'))
    return { kind: 'not told', reason: 'text.unknown' };
  const answers = kept.filter(({ marks }) => !marks.question);
  if (answers.length === 0)
    return { kind: 'not told', reason: kept.length > 0 ? 'text.question' : 'text.remark' };
  if (!wantsName) return contentIn(hearing, answers);
  return mendedName(hearing, content, answers) ?? nameIn(hearing, answers);
}

/** A clause without the words that take back, nor the spelling of a name. */
function heardIn(clause: Clause, folded: string, isFirst: boolean): Heard {
  const whole = folded.slice(clause.start, clause.end);
  const opening = openingLength(whole, isFirst);
  const start = clause.start + (opening < whole.length ? opening : 0);
  const end = start + beforeSpelling(folded.slice(start, clause.end));
  const last = Math.min(clause.core.end, end);
  const from = start === clause.start ? clause.core.start : start + leadingWrap(folded.slice(start, last));
  const core = from < last ? { start: from, end: last } : clause.core;
  return {
    ...{ ...clause, start, end, core },
    words: folded.slice(start, end),
    coreWords: folded.slice(core.start, core.end),
  };
}

/** « pas la Région, refus. Le Département. »: the word after the comma belongs to what is set aside. */
function explainsDenial(clauses: readonly Heard[], at: number): boolean {
  const before = clauses[at - 1];
  if (clauses[at]?.marks.repair !== true || clauses[at + 1] === undefined) return false;
  return before === undefined
    ? /^[a-zé]+\.$/.test(clauses[at].text)
    : setsAside(before.words) && /^\p{Ll}+\.$/u.test(clauses[at].text);
}

/** « … au service des quartiers, pardon, au service des quartiers de Hohenau »: the end said anew, or the whole said in the end. */
function mendedName(hearing: Hearing, all: readonly Heard[], [first]: readonly Heard[]): Parts | undefined {
  if (first === undefined) return undefined;
  const declared = afterDeclared(first.words);
  if (declared !== undefined) return cutName(hearing, first, first.start + declared);
  const before = all.slice(0, all.indexOf(first)).findLast(({ coreWords }) => !holdsNothing(coreWords));
  if (!first.marks.repair || before === undefined || setsAside(before.words)) return undefined;
  const textOf = ({ core }: Heard): string => hearing.said.typed.slice(core.start, core.end);
  const text = spliced(textOf(before), textOf(first));
  const explained = [before, first].map(({ start, end }) => ({ start, end }));
  return text === undefined ? undefined : { kind: 'told', text: bareName(text), explained };
}

function nameIn(hearing: Hearing, clauses: readonly Heard[]): Parts {
  const [first, second] = clauses;
  if (first === undefined) return { kind: 'not told', reason: 'text.remark' };
  const named = clauses
    .map((clause) => ({ clause, at: afterNaming(clause.words) }))
    .find(({ at }) => at !== undefined);
  if (named?.at !== undefined) return cutName(hearing, named.clause, named.clause.start + named.at);
  const remarks = clauses.map((clause, at) => isRemarkOf(clause, true) || (at > 0 && speaks(clause.words)));
  const good = clauses.filter((_, i) => remarks[i] === false);
  const [only, other] = good;
  if (only === undefined || remarks[0] === true) return { kind: 'not told', reason: 'text.remark' };
  if (other === undefined || second === undefined) return cutName(hearing, only, nameStart(only));
  const last = good.at(-1) ?? other;
  if (last.words.includes(bareName(only.words))) return cutName(hearing, last, nameStart(last));
  return told(hearing, only, nameStart(only), last.core.end);
}

function contentIn(hearing: Hearing, clauses: readonly Heard[]): Parts {
  const remarked = clauses.filter((clause) => !isRemarkOf(clause, false));
  // « Département 6 000 / total 40 000 »: the total of a list is no part of it.
  const good = remarked.slice(0, remarked.findLastIndex(({ words }) => !isTotal(words)) + 1);
  const [first] = good;
  const last = good.at(-1);
  if (first === undefined || last === undefined) return { kind: 'not told', reason: 'text.remark' };
  const covers = COVERS.exec(first.coreWords)?.[0].length ?? 0;
  const start = first.core.start + covers;
  const single = first === last;
  const added = single ? /, (?:c'est|c) /.exec(first.coreWords.slice(covers))?.index : undefined;
  return told(hearing, first, start, added === undefined ? last.core.end : start + added);
}

function isRemarkOf({ words, coreWords, marks, start, core }: Heard, wantsName: boolean): boolean {
  if (marks.correction || marks.negation) return true;
  const presented = core.start > start;
  const content = wantsName
    ? coreWords.slice(0, presented ? nameLength(coreWords) : undefined)
    : coreWords.replace(COVERS, '');
  return isRemark(words, content, wantsName);
}

function nameStart({ core, coreWords }: Heard): number {
  return core.start + (NOW.exec(coreWords)?.[0].length ?? 0);
}

function cutName(hearing: Hearing, clause: Heard, start: number): Parts {
  const end = clause.core.end > start ? clause.core.end : clause.end;
  const length = nameLength(clause.words.slice(start - clause.start, end - clause.start));
  return told(hearing, clause, start, start + length);
}

function told({ said, champ }: Hearing, from: Clause, start: number, end: number): Parts {
  const text = bareName(said.typed.slice(start, end)).replace(/(^|[\s,])(?:euh+|heu+),? /gi, '$1');
  const joined = champ.max > LONGEST_NAME ? text.replace(/\s+[/|•·]+\s+/g, ', ') : text;
  return {
    kind: 'told',
    text: joined,
    explained: [{ start: from.start, end: Math.max(end, from.core.start + 1) }],
  };
}

/** The name between quotation marks, with the noun phrase that belongs to it. */
function quotedIn({ said }: Hearing, folded: string, clauses: readonly Heard[]): Parts | undefined {
  const names = quotedNames(said.typed, folded).filter(({ start }) => {
    const clause = clauses.find((one) => start >= one.start && start < one.end);
    return clause !== undefined && !setsAside(clause.words);
  });
  const [first] = names;
  const clause = first && clauses.find((one) => first.start >= one.start && first.start < one.end);
  if (first === undefined || clause === undefined || names.length > 1) return undefined;
  const outside =
    clause.words.slice(0, first.start - clause.start) + clause.words.slice(first.end - clause.start);
  if (
    clause.marks.doubt === 'unknown' ||
    (clause.marks.question && /\?|[a-z]/.test(outside.replace(/[\s:]+$/, '')))
  )
    return undefined;
  const noun =
    clause.core.start < first.start
      ? nounBefore(
          said.typed.slice(clause.core.start, first.start),
          folded.slice(clause.core.start, first.start),
        )
      : '';
  return { kind: 'told', text: noun + first.text, explained: [{ start: clause.start, end: first.end }] };
}

function isWrapping(words: string): boolean {
  return leadingWrap(`${words} x`) >= words.length;
}

function stored({ champ }: Hearing, text: string, explained: readonly Span[]): ChampReading {
  const reading = readText(text, { max: champ.max });
  if (reading.kind !== 'read')
    return { kind: 'none', reason: reading.kind === 'none' ? reading.reason : 'text.remark' };
  return { kind: 'read', answers: { [champ.id]: reading.value }, explained };
}

/** What may be no answer is offered as it was typed. */
function unsure(
  { champ }: Hearing,
  storable: ReturnType<typeof readText>,
  max: number,
  reason: string,
): ChampReading {
  if (reason === 'text.unknown' || storable.kind !== 'read') return { kind: 'none', reason };
  if (storable.value.length > max) return { kind: 'none', reason: 'text.tooLong' };
  return { kind: 'unsure', candidates: [{ [champ.id]: storable.value }], reason, explained: [] };
}
