import { foldInPlace } from '../text/fold.js';
import { FRENCH_FUNCTION_WORDS } from '../text/french-words.js';
import { ROAD } from '../text/read-adresse.js';
import { BETWEEN_ANSWERS } from '../understanding/clauses.js';
import { isKind } from '../understanding/passing/structure-named.js';
import { holdsNothing } from '../understanding/marks/remark.js';
import type { Said, Span } from '../understanding/said.js';
import { isQuality } from './people-words.js';

/** One answer of several that stand between slashes, commas or line breaks. */
export interface Item extends Span {
  /** As it was typed. */
  readonly text: string;
  /** A value that shows by its own form what it is, and no name. */
  readonly value: 'none' | 'weak' | 'strong';
}

/** Between answers. */
const LISTING = new RegExp(`[;\\n]|${BETWEEN_ANSWERS}`, 'g');
const COMMA = /,(?=\s)/g;
const MOST = 40;

const MEASURES =
  'etps?|equivalents?|temps|pleins?|mi|fte|mois|ans?|annees?|euros?|eur|k|ke|keuros?|total|totale|cout|budget|demandee?s?|demande|aide|subvention|montant|months?|years?|asked';
const MONTHS = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre';
const LABELS = 'siret|rna|tel|telephone|portable|fixe|mail|email|courriel|n|no|numero|phone';
const SMALL = 'le|la|les|un|une|a|au|du|de|des|d|l|en|er|et|pour|sur|soit|environ|debut|fin|of|the';
const OF_VALUES = new RegExp(`^(?:${[MEASURES, MONTHS, LABELS, SMALL].join('|')})$`);
const MEASURED = new RegExp(`(?<![a-z])(?:${MEASURES})(?![a-z])|[€%]`);
const ADDRESS = /^(?:mail|e-?mail|courriel)?[\s:]*[^\s@]+@[^\s@]+\.[a-z]{2,}$/;
const STREET = new RegExp(`\\b\\d{1,4}(?: ?(?:bis|ter))?,? (?:${ROAD})\\b.*\\b\\d{2} ?\\d{3}\\b`);
const LONG_NUMBER = /(?:\d[ .-]?){9,}/;

/** The parts of a message that may be answers of their own; one alone where nothing separates. */
export function itemsOf(typed: string): readonly Item[] {
  const listed = split(typed, LISTING);
  if (listed.length < 2) return split(typed, COMMA);
  return listed.map((item) => (tells(item.text) ? { ...item, value: 'strong' } : item));
}

/** The item that may be a name, in a list whose other items are values or say what somebody is. */
export function nameItem({ typed, text }: Said): Item | undefined {
  const items = itemsOf(typed);
  return holdsValues(items) && text.length === typed.length
    ? items.find(({ text: item, value }) => value === 'none' && !holdsNothing(foldInPlace(item)))
    : undefined;
}

/** « sas », « président Paul Roux », « contact : Paul Roux »: says something of somebody, or names another answer. */
export function tells(item: string): boolean {
  const folded = foldInPlace(item).trim();
  return isKind(item) || LABELLED.test(folded) || isPerson(folded);
}

const LABELLED = /^[a-z][a-z' -]{2,24} ?[:=](?!\/)/;
const MOST_OF_NAME = 4;

function isPerson(folded: string): boolean {
  const [first = '', ...others] = folded.replace(/^(?:la |le |l')/, '').split(/[\s,]+/);
  const named = others.length > 1 && others.length <= MOST_OF_NAME;
  const starts = named && isQuality(first) && !/tions?$/.test(first);
  const ends = /^[^,]+, [a-z-]+$/.test(folded) && isQuality(others.at(-1) ?? '');
  return (
    ends || (starts && others.every((word) => /^[a-z-]+$/.test(word) && !FRENCH_FUNCTION_WORDS.has(word)))
  );
}

/** Whether some of the items are values that leave the others to be names: one of a sure form, or two. */
export function holdsValues(items: readonly Item[]): boolean {
  const values = items.filter(({ value }) => value !== 'none');
  return items.length > 1 && (values.length > 1 || values.some(({ value }) => value === 'strong'));
}

/** What an item shows to be by its form alone: « 27 500 € », « 0,5 etp », an address, a number to call. */
export function valueIn(item: string): Item['value'] {
  const folded = foldInPlace(item).trim();
  if (ADDRESS.test(folded) || STREET.test(folded)) return 'strong';
  const words = folded.match(/[a-z]+/g) ?? [];
  if (!/\d/.test(folded) || !words.every((word) => OF_VALUES.test(word))) return 'none';
  return LONG_NUMBER.test(folded) || MEASURED.test(folded) ? 'strong' : 'weak';
}

const WHOLE = /(?:^|[^a-z])(?:total|totale|budget|cout|etps?|mois|ans?)(?![a-z])/;

/** « total 41 900 », « 12 mois »: says how much there is in all, or for how long. */
export function isTotal(item: string): boolean {
  return WHOLE.test(foldInPlace(item)) && valueIn(item) !== 'none';
}

function split(typed: string, by: RegExp): readonly Item[] {
  const items: Item[] = [];
  let start = 0;
  const close = (end: number): void => {
    const part = typed.slice(start, end);
    const from = start + part.length - part.trimStart().length;
    const text = part.trim();
    if (text !== '') items.push({ text, start: from, end: from + text.length, value: valueIn(text) });
  };
  for (const { 0: mark, index } of foldInPlace(typed).matchAll(by)) {
    if (items.length >= MOST) break;
    close(index);
    start = index + mark.length;
  }
  close(typed.length);
  return items;
}
