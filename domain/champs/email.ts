import { foldInPlace } from '../text/fold.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from '../text/french-words.js';
import { emailsWritten } from '../text/dictated-email.js';
import { closestMailDomain } from '../text/mail-domains.js';
import { canonicalEmail, domainOf, isEmail, MAX_EMAIL, withDomain } from '../text/read-email.js';
import { none as nothing, read, unsure as doubt, type Reading } from '../text/reading.js';
import { originOf } from '../text/respelt.js';
import { hear, type Clause } from '../understanding/said.js';
import type { ChampReader, ChampReading, Heard } from './champ-reader.js';
import { chosen, doubtful, type Found } from './chosen.js';

const REASONS = { several: 'email.several', missing: 'email.missing', unknown: 'email.unknown' };
const TOKEN = /[^\s<>(),;:"«»“”!?[\]|]+/g;
const AROUND = /^[.'/*-]+|[.'/*-]+$/g;
/** Words that stand before an address without being a part of it, beside the grammar's own. */
const BEFORE_EMAIL =
  /^(?:c'est|ecrire|e?-?mails?|courriel|mel|adresse|l'adresse|contact|is|on|or|me|via|perso|pro|personnel|professionnel|electronique|address|use|utilisez|prenez|plutot|notez|that's|it's|nom|yes)$/;

function isOrdinary(word: string): boolean {
  return BEFORE_EMAIL.test(word) || FRENCH_FUNCTION_WORDS.has(word) || FRENCH_NEUTRAL_WORDS.has(word);
}

/** Reads an address. What is nearly one is offered, never corrected nor cut in silence. */
export const email: ChampReader = { read: readIn };

/** Reads an address where no field is asked. */
export function readEmail(text: string): Reading<string> {
  const id = 'email';
  const reading = readIn({ said: hear(text, 'fr'), champ: { id } });
  if (reading.kind === 'none') return nothing(reading.reason);
  if (reading.kind === 'read') return read(String(reading.answers[id]));
  return doubt(
    reading.candidates.map((one) => String(one[id])),
    reading.reason,
  );
}

function readIn(heard: Heard): ChampReading {
  const tokens = tokensIn(heard);
  const emails = tokens.filter(({ value }) => isEmail(value));
  if (emails.length === 0) return nearly(heard, tokens);
  const canonical = emails.map((one) => ({ ...one, value: canonicalEmail(one.value) }));
  const reading = chosen(heard, canonical, REASONS);
  return reading.kind === 'read' ? checked(heard, reading) : reading;
}

/** Pieces of the text that hold an at sign, typed or said; capitals as typed. */
function tokensIn({ said }: Heard): Found[] {
  const written = emailsWritten(foldInPlace(said.text));
  return [...written.text.matchAll(TOKEN)]
    .filter(({ 0: token }) => token.includes('@'))
    .map(({ 0: token, index }) => {
      const bare = token.replace(AROUND, '');
      const start = index + token.indexOf(bare);
      const span = originOf(written, start, start + bare.length);
      const typed = said.text.slice(span.start, span.end);
      return { value: typed.length === bare.length ? typed : bare, ...span };
    });
}

type Read = Extract<ChampReading, { readonly kind: 'read' }>;

/** A usual slip in the domain, or a word that a space may have cut off, are asked about. */
function checked(heard: Heard, reading: Read): ChampReading {
  const { champ, said } = heard;
  const value = String(reading.answers[champ.id]);
  const unsure = (values: readonly string[], reason: string): ChampReading => ({
    kind: 'unsure',
    candidates: values.map((one) => ({ [champ.id]: one })),
    reason,
    explained: reading.explained,
  });
  const better = closestMailDomain(domainOf(value));
  if (better !== undefined) return unsure([withDomain(value, better), value], 'email.typo');
  const cut = cutWord(said.clauses, said.text, value);
  return cut === undefined ? reading : unsure([`${cut}${value}`, value].filter(isEmail), 'email.space');
}

/** « marie claire@asso.fr »: the word that begins the clause and touches the address may belong to it. */
function cutWord(clauses: readonly Clause[], text: string, value: string): string | undefined {
  for (const { core } of clauses) {
    const folded = foldInPlace(text.slice(core.start, core.end));
    const at = folded.indexOf(value.toLowerCase());
    const word = at > 0 ? /^([a-z0-9._-]+) $/.exec(folded.slice(0, at))?.[1] : undefined;
    if (word !== undefined && !isOrdinary(word)) return word;
  }
  return undefined;
}

/** No address of usual form: tries the usual ways of writing one that isn't quite. */
function nearly(heard: Heard, tokens: readonly Found[]): ChampReading {
  const none = (reason: string): ChampReading => ({ kind: 'none', reason });
  const [token] = tokens;
  if (token === undefined) return none(doubtful(heard) ? REASONS.unknown : REASONS.missing);
  if (token.value.length > MAX_EMAIL) return none('email.tooLong');
  const mended = mend(heard, token);
  if (mended !== undefined)
    return {
      kind: 'unsure',
      candidates: [{ [heard.champ.id]: canonicalEmail(mended.value) }],
      reason: mended.reason,
      explained: [token],
    };
  return none(
    /[^\u0020-\u007e]/.test(heard.said.text.slice(token.start, token.end)) ? 'email.accent' : 'email.invalid',
  );
}

function mend({ said }: Heard, { value, start, end }: Found): { value: string; reason: string } | undefined {
  const rest = said.text.slice(end, end + 40);
  const continued = /^ ?[.,] ?([a-z]{2,12}(?:\.[a-z]{2,6})?)\b/i.exec(rest)?.[1];
  const typed = said.text.slice(start, end);
  const tries = [value, ...(continued === undefined ? [] : [`${value}.${continued}`])];
  for (const each of tries) {
    const better = closestMailDomain(domainOf(each).toLowerCase());
    const candidate = better === undefined ? each : withDomain(each, better);
    if (isEmail(candidate)) return { value: candidate, reason: 'email.typo' };
  }
  const ascii = inAscii(typed);
  return ascii === undefined ? undefined : { value: ascii, reason: 'email.idn' };
}

/** A domain with accents, in the form that mail carries: « x@été.fr » → x@xn--t-9ia0a.fr. */
function inAscii(typed: string): string | undefined {
  const domain = domainOf(typed);
  if (!/[\u0080-\uffff]/.test(domain) || !/^[\p{L}\p{N}.-]{3,100}$/u.test(domain)) return undefined;
  const address = `http://${domain}`;
  const candidate = URL.canParse(address) ? withDomain(typed, new URL(address).hostname) : '';
  return isEmail(candidate) ? candidate : undefined;
}
