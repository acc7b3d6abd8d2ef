import {
  communesOf,
  isFiller,
  lieuOf,
  lieuxOfPostalCode,
  placeWords,
  type Lieu,
  type Territoires,
} from '../appel/territoires.js';
import type { Span } from '../understanding/span.js';
import { plain } from './fold.js';
import { codesOf, matchesOf, type Match } from './place-matches.js';
import { nearest } from './place-slips.js';
import { placeWordsIn } from './place-words.js';
import { none, read, unsure, type Reading } from './reading.js';

const MOST_WORDS = 60;
/** Words that say that a place is told. */
const ABOUT_PLACES =
  /^(?:cedex|base[es]*|situe[es]*|implante[es]*|installe[es]*|domicilie[es]*|localise[es]*|siege|structure|association|asso|dependons|depend|deposons|prefecture|sous|rattache[es]*|cote|pres|based|located|around)$/;
/** What is known beforehand. */
export interface TerritoireHints {
  /** A postal code that départements share: a commune is then looked up among its own first. */
  readonly codePostal?: string;
  /** Only places that are named as they are spelt count: for a text that need not be about one. */
  readonly asSpelt?: boolean;
}

/** A place that was read, and the parts of the text that say so. */
export interface PlaceReading {
  readonly reading: Reading<Lieu>;
  readonly explained: readonly Span[];
}

/** Reads a region or a département, as `readPlace` does. */
export function readTerritoire(
  text: string,
  territoires: Territoires,
  hints: TerritoireHints = {},
): Reading<Lieu> {
  return readPlace(plain(text), territoires, hints).reading;
}

/**
 * Reads a region or a département in a plain text: by name, synonym, former region, number (« 71 », « 2A »), postal code or known
 * commune, alone or in a sentence. Saint-Martin and Saint-Barthélemy are asked about, since their region is another's.
 * Reasons: territoire.missing, territoire.postalCode (no such code), territoire.commune (a shared postal code: ask which
 * commune), territoire.homonyms, territoire.several, territoire.typo, territoire.attached.
 */
export function readPlace(text: string, territoires: Territoires, hints: TerritoireHints = {}): PlaceReading {
  const placed = placeWordsIn(text).slice(0, MOST_WORDS);
  const typed = placed.map(({ word }) => word);
  const saying = (reading: Reading<Lieu>, ranges: readonly Omit<Match, 'lieux'>[]): PlaceReading => ({
    reading,
    explained: placed.filter(
      ({ word }, at) =>
        isFiller(word) || ABOUT_PLACES.test(word) || ranges.some(({ start, end }) => start <= at && at < end),
    ),
  });
  const postal = postalCodeIn(text);
  const shared = hints.codePostal ?? postal;
  const commune = shared === undefined ? undefined : communeAmong(typed, territoires, shared);
  const whole = [{ start: 0, end: typed.length }];
  if (commune !== undefined) return saying(settle([commune], territoires, 'territoire.several'), whole);
  if (postal !== undefined) {
    const lieux = lieuxOfPostalCode(territoires, postal);
    const reading =
      lieux.length === 0
        ? none<Lieu>('territoire.postalCode')
        : settle(lieux, territoires, 'territoire.commune');
    return saying(reading, [...digitsOf(typed, postal), ...matchesOf(placed, territoires)]);
  }
  const named = matchesOf(placed, territoires);
  const matches = [...named.filter(({ lieux }) => lieux.length > 0), ...codesOf(typed, territoires)];
  const explained = matches.reduce((sum, { start, end }) => {
    // « le Grand Lyon » is about Lyon, and no slip of another name.
    const from = typed[start - 1] === 'grand' ? start - 1 : start;
    return sum + typed.slice(from, end).join(' ').length;
  }, 0);
  if (matches.length === 0 && hints.asSpelt === true) return saying(none('territoire.missing'), []);
  const near = nearest(typed, territoires);
  if (near !== undefined && near.letters > explained && (near.whole || named.length === matches.length))
    return saying(unsure(distinctOf(near.lieux).slice(0, 5), 'territoire.typo'), whole);
  if (matches.length === 0) return saying(none('territoire.missing'), []);
  const homonyms = matches.length === 1 ? 'territoire.homonyms' : 'territoire.several';
  return saying(settle(reconcile(matches), territoires, homonyms), matches);
}

/** Where a postal code stands, in one word or in two. */
function digitsOf(typed: readonly string[], postal: string): readonly Omit<Match, 'lieux'>[] {
  return typed.flatMap((word, start) => {
    if (word === postal) return [{ start, end: start + 1 }];
    return `${word}${typed[start + 1] ?? ''}` === postal ? [{ start, end: start + 2 }] : [];
  });
}

function settle(lieux: readonly Lieu[], territoires: Territoires, several: string): Reading<Lieu> {
  const distinct = distinctOf(lieux);
  const [only] = distinct;
  if (only === undefined) return none('territoire.missing');
  if (distinct.length > 1) return unsure(distinct.slice(0, 8), several);
  const attached = only.departement !== undefined && territoires.rattaches.has(only.departement);
  return attached ? unsure([only], 'territoire.attached') : read(only, nameOf(only, territoires));
}

function distinctOf(lieux: readonly Lieu[]): readonly Lieu[] {
  return [...new Map(lieux.map((lieu) => [`${lieu.region}/${lieu.departement ?? ''}`, lieu])).values()];
}

/** « Saône-et-Loire (71), Bourgogne-Franche-Comté », or the region alone. */
export function nameOf({ region, departement }: Lieu, territoires: Territoires): string {
  const nom = territoires.regions.get(region)?.nom ?? region;
  const name = departement === undefined ? undefined : territoires.departements.get(departement)?.nom;
  if (departement === undefined || name === undefined) return nom;
  return name === nom ? `${nom} (${departement})` : `${name} (${departement}), ${nom}`;
}

/** « PACA, Marseille » is one place; homonyms are settled by the region named beside them; else every place counts. */
function reconcile(matches: readonly Match[]): readonly Lieu[] {
  const common = matches
    .map(({ lieux }) => lieux)
    .reduce((kept, lieux) => {
      const both = kept.flatMap((a) => lieux.flatMap((b) => meet(a, b) ?? []));
      return both.length > 0 ? both : [...kept, ...lieux];
    });
  return common;
}

function meet(a: Lieu, b: Lieu): Lieu | undefined {
  if (a.region !== b.region) return undefined;
  if (a.departement === undefined) return b;
  return b.departement === undefined || b.departement === a.departement ? a : undefined;
}

function communeAmong(
  typed: readonly string[],
  territoires: Territoires,
  codePostal: string,
): Lieu | undefined {
  const said = ` ${typed.join(' ')} `;
  const named = communesOf(territoires, codePostal).filter(({ nom }) =>
    said.includes(` ${placeWords(nom).join(' ')} `),
  );
  const longest = named.sort((a, b) => b.nom.length - a.nom.length)[0];
  return longest === undefined ? undefined : lieuOf(territoires, longest.departement);
}

/** The postal code that a text gives: « 71100 », « 71 100 Chalon ». */
export function postalCodeIn(text: string): string | undefined {
  const whole = placeWords(text)
    .slice(0, MOST_WORDS)
    .find((word) => /^\d{5}$/.test(word));
  if (whole !== undefined) return whole;
  const match = IN_TWO.exec(text.slice(0, 200));
  if (match === null || AN_AMOUNT.test(match[4] ?? '')) return undefined;
  const told = /^ ?,? ?\p{L}{2}/u.test(match[4] ?? '') || BEFORE_CODE.test(match[1] ?? '');
  return told ? `${match[2] ?? ''}${match[3] ?? ''}` : undefined;
}

const IN_TWO = /^(\D{0,80})\b(\d{2}) (\d{3})\b(.*)$/s;
const AN_AMOUNT = /^ ?(?:€|k€|euros?\b|eur\b)/i;
/** What may stand before a code that no town follows: « c’est le 71 100 », and not « d’où vient ce 62 000 ? ». */
const BEFORE_CODE =
  /^(?:[^\p{L}]|\b(?:code postal|cp|c|c'est|est|le|la|a|au|en|dans|sur|chez|nous|on|notre|postal code|in|the|it's)\b)*$/iu;
