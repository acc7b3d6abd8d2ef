import { MAX_TEXT } from './fold.js';
import { findEmails } from './read-email.js';

const LONGEST = 300;
const WEB = /(?:https?:\/\/|www\.)\S+/giu;
/** An address in full letters: « jean (at) mail.fr », « jean arobase mail point fr ». */
const SPELLED_EMAIL =
  /[\p{L}\d._-]{1,64}\s?(?:\(at\)|\[at\]|\(a\)|\barobase\b)\s?[\p{L}\d-]{1,64}(?:\s?(?:\.|\bpoint\b)\s?[\p{L}\d-]{2,64}){0,3}/giu;
const STREET =
  /\b\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|av|bd|boulevard|place|impasse|chemin|allée|route|quai|cours|square)\b\.?(?:\s(?!\d{5})[\p{L}\d'’-]{1,30}){1,5}/giu;
const REFERENCE = /\b[A-Z]{2,6}\d{2}[\s-]{0,3}[0-9A-Z]{4}[\s-]{0,3}[0-9A-Z]{4}\b/gu;
const RNA = /\bW\s?[\dO](?:\s?[\dO]){4,}/giu;
/** Six digits or more, as people space them; a letter O among them is a zero. */
const NUMBER = /\+?\d(?:[\s.\-/()_]{0,3}(?:\d|[oO](?=[\doO\s.-]|$))){5,}/gu;
/** Days and years of this century, and sums of money, are no number of a person. */
const HARMLESS = /^(?:\d{1,2}[-/. ]\d{1,2}[-/. ]20\d\d|20\d\d[-/. ]\d{1,2}[-/. ]\d{1,2}|20\d\d[-/ ]20\d\d)$/u;
const MONEY = /^\s?(?:€|euros?\b)/iu;

/** After these, a name follows, however it is written. */
const BEFORE_NAME =
  /^(?:m['’]appelle|m['’]apelle|mon (?:nom|prénom) (?:est|c['’]est)|moi c['’]est|signé|my name is)$/iu;
/** After these, a word that is not known is a name. */
const TITLE = /^(?:monsieur|madame|mademoiselle|m\.|mme|mlle|mr|mrs|ms|cordialement|président|présidente)$/iu;
const NAME_PARTS = 4;
const WORD = /[\p{L}][\p{L}'’-]*\.?/gu;

/**
 * A text without what could name somebody: electronic and postal addresses, telephone and registration numbers, references,
 * names that are introduced, and capitalised words, unless `isKnown` (a word of the content, a place). Rather a word too many
 * than a name left in; at most 300 characters.
 */
export function maskPersonal(text: string, isKnown: (word: string) => boolean): string {
  const short = text.slice(0, MAX_TEXT).normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, LONGEST);
  const withoutEmails = findEmails(short).reduce(
    (masked, email) => masked.replaceAll(new RegExp(escape(email), 'giu'), '[adresse]'),
    short,
  );
  const withoutNumbers = withoutEmails
    .replace(/\S+ ?@ ?\S+/gu, '[adresse]')
    .replace(SPELLED_EMAIL, '[adresse]')
    .replace(WEB, '[lien]')
    .replace(STREET, '[lieu]')
    .replace(REFERENCE, '[numéro]')
    .replace(RNA, '[numéro]')
    .replace(NUMBER, (number, offset: number, whole: string) =>
      HARMLESS.test(number) || MONEY.test(whole.slice(offset + number.length)) ? number : '[numéro]',
    );
  return maskNames(withoutNumbers, isKnown).replace(/\[nom\](?:[ -]\[nom\])+/gu, '[nom]');
}

interface Word {
  readonly at: number;
  readonly text: string;
}

/** Goes from word to word: whether one is a name depends on those before it. */
function maskNames(text: string, isKnown: (word: string) => boolean): string {
  const words: Word[] = [...text.matchAll(WORD)].map((match) => ({ at: match.index, text: match[0] }));
  const shouted = text.toUpperCase() === text;
  const names = new Set<number>();
  let expected = 0;
  for (const [n, word] of words.entries()) {
    if (isMasked(text, word)) {
      expected = 0;
      continue;
    }
    const known = isKnown(bare(word.text));
    const capitalised = !shouted && /^(?:[dlDL]['’])?\p{Lu}\p{L}/u.test(word.text);
    const introduced = expected > 0 && (!known || (capitalised && expected < NAME_PARTS + 1));
    if (introduced || (capitalised && !known && !/(?:ez|-vous|-t-on|-t-il)$/u.test(word.text))) names.add(n);
    else if (capitalised && names.has(n - 1) && joined(text, words[n - 1], word)) names.add(n);
    expected = introduced ? expected - 1 : expectationAfter(words, n);
  }
  return words.reduceRight(
    (masked, { at, text: word }, n) =>
      names.has(n) ? `${masked.slice(0, at)}[nom]${masked.slice(at + word.length)}` : masked,
    text,
  );
}

/** How many words of a name may follow: none, or as many as a full name has. */
function expectationAfter(words: readonly Word[], n: number): number {
  const last = [2, 1, 0].map((back) => words[n - back]?.text ?? '');
  const [before, previous, current] = last as [string, string, string];
  const phrases = [current, `${previous} ${current}`, `${before} ${previous} ${current}`];
  if (phrases.some((phrase) => BEFORE_NAME.test(phrase))) return NAME_PARTS;
  return TITLE.test(current) ? NAME_PARTS : 0;
}

/** The mark of an earlier step is no word. */
function isMasked(text: string, { at, text: word }: Word): boolean {
  return text[at - 1] === '[' && text[at + word.length] === ']';
}

function joined(text: string, previous: Word | undefined, { at }: Word): boolean {
  return previous !== undefined && /^[ -]$/u.test(text.slice(previous.at + previous.text.length, at));
}

/** A word as the content would have it: without elision nor the stop that ends a sentence. */
function bare(word: string): string {
  return word.replace(/^(?:qu|[ldjmtsnc])['’]/iu, '').replace(/\.$/u, '');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
