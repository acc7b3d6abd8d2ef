import {
  communesOf,
  isFiller,
  lieuOf,
  lieuxOfPostalCode,
  placeWords,
  type Lieu,
  type Territoires,
} from '../appel/territoires.js';
import { none, read, unsure, type Reading } from './reading.js';
import { lettersOf, mayBeWithin, slips, slipsBetween } from './slips.js';

const MOST_WORDS = 60;
const LONGEST_NAME = 8;
const MOST_WORDS_WITH_SLIPS = 4;
/** Said alone they are places; in a sentence they are ordinary words (« un centre social », « au nord de »). */
const ORDINARY =
  /^(?:centre|nord|sud|manche|landes|lot|cher|mer|sens|nice|die|luc|gray|isle|tours|vif|vire|na|ara|provence|champagne|avion|bourg|dole|orange|grasse|cognac|beaune|loos|eu|hem|gap|anse|vias|baud|gan|torcy|nangis|langres|saintes|bain|bains|foix|rosny|melle|marche|bar|le passage|la marche|poitou)$/;
const BEFORE_CODE = /^(?:le|du|au|dans|departement|dept|dep|dpt|code)$/;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly lieux: readonly Lieu[];
}

/** What is known beforehand. */
export interface TerritoireHints {
  /** A postal code that départements share: a commune is then looked up among its own first. */
  readonly codePostal?: string;
  /** Only places that are named as they are spelt count: for a text that need not be about one. */
  readonly asSpelt?: boolean;
}

/**
 * Reads a region or a département: by name, synonym, former region, number (« 71 », « 2A »), postal code or known commune,
 * alone or in a sentence. Saint-Martin and Saint-Barthélemy are asked about, since their region is another's.
 * Reasons: territoire.missing, territoire.postalCode (no such code), territoire.commune (a shared postal code: ask which
 * commune), territoire.homonyms, territoire.several, territoire.typo, territoire.attached.
 */
export function readTerritoire(
  text: string,
  territoires: Territoires,
  hints: TerritoireHints = {},
): Reading<Lieu> {
  const typed = placeWords(text).slice(0, MOST_WORDS);
  const postal = postalCodeIn(text);
  const shared = hints.codePostal ?? postal;
  const commune = shared === undefined ? undefined : communeAmong(typed, territoires, shared);
  if (commune !== undefined) return settle([commune], territoires, 'territoire.several');
  if (postal !== undefined) {
    const lieux = lieuxOfPostalCode(territoires, postal);
    return lieux.length === 0
      ? none('territoire.postalCode')
      : settle(lieux, territoires, 'territoire.commune');
  }
  const matches = [...matchesOf(typed, territoires), ...codesOf(typed, territoires)];
  const explained = matches.reduce(
    (sum, { start, end }) => sum + typed.slice(start, end).join(' ').length,
    0,
  );
  if (matches.length === 0 && hints.asSpelt === true) return none('territoire.missing');
  const near = nearest(typed, territoires);
  if (near !== undefined && near.letters > explained)
    return unsure(distinctOf(near.lieux).slice(0, 5), 'territoire.typo');
  if (matches.length === 0) return none('territoire.missing');
  const homonyms = matches.length === 1 ? 'territoire.homonyms' : 'territoire.several';
  return settle(reconcile(matches), territoires, homonyms);
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

/** The longest names first, without overlap. */
function matchesOf(typed: readonly string[], territoires: Territoires): Match[] {
  const found: Match[] = [];
  for (let length = Math.min(LONGEST_NAME, typed.length); length > 0; length--) {
    for (let start = 0; start + length <= typed.length; start++) {
      const end = start + length;
      const name = typed.slice(start, end).join(' ');
      const lieux = territoires.noms.get(name);
      if (lieux === undefined || found.some((one) => one.start < end && start < one.end)) continue;
      if (isSaidAsPlace(typed, start, end, name)) found.push({ start, end, lieux });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Ordinary words count only when nothing else is said. */
function isSaidAsPlace(typed: readonly string[], start: number, end: number, name: string): boolean {
  if (!ORDINARY.test(name) && name.length > 2) return true;
  return typed.every((word, i) => (i >= start && i < end) || isFiller(word));
}

/** Numbers of départements: alone, or after « le », « dans le », « département ». */
function codesOf(typed: readonly string[], territoires: Territoires): Match[] {
  return typed.flatMap((word, i) => {
    const lieu = /^\d[\dab]?\d?$/.test(word)
      ? lieuOf(territoires, word.toUpperCase().padStart(2, '0'))
      : undefined;
    if (lieu === undefined) return [];
    const alone = typed.every((other, j) => j === i || isFiller(other) || territoires.noms.has(other));
    const introduced =
      BEFORE_CODE.test(typed[i - 1] ?? '') &&
      !/^(?:er|rue|mai|juin|janvier|ans?|etp)$/.test(typed[i + 1] ?? '');
    return alone || introduced ? [{ start: i, end: i + 1, lieux: [lieu] }] : [];
  });
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
  const match = /^\D{0,80}\b(\d{2}) (\d{3})\b/.exec(text.slice(0, 200));
  return match === null ? undefined : `${match[1] ?? ''}${match[2] ?? ''}`;
}

interface Near {
  readonly lieux: readonly Lieu[];
  /** How many letters of the text it explains. */
  readonly letters: number;
}

/** Names a slip or two away, or begun, those that explain most of the text; only short texts are worth the search. */
function nearest(typed: readonly string[], territoires: Territoires): Near | undefined {
  const said = typed.filter((word) => !isFiller(word));
  if (said.length > MOST_WORDS_WITH_SLIPS || typed.length > 2 * MOST_WORDS_WITH_SLIPS) return undefined;
  const grams = said.flatMap((_, start) =>
    said.slice(start).map((__, more) => said.slice(start, start + more + 1).join(' ')),
  );
  const whole = said.join(' ').length;
  const marked = grams.map((gram) => ({ gram, letters: lettersOf(gram), most: slips(gram.length) }));
  let best = -Infinity;
  let kept: Lieu[] = [];
  for (const { nom, lettres, lieux } of territoires.nomsCourts) {
    for (const { gram, letters, most } of marked) {
      const begun = gram.length === whole && whole >= 3 && nom.startsWith(`${gram} `);
      const slipped = begun ? 0 : mayBeWithin(letters, lettres, most) ? slipsBetween(gram, nom) : undefined;
      if (slipped === undefined || gram.length - slipped < best || ORDINARY.test(nom)) continue;
      if (gram.length - slipped > best) kept = [];
      best = gram.length - slipped;
      kept.push(...lieux);
    }
  }
  return kept.length === 0 ? undefined : { lieux: kept, letters: best };
}
