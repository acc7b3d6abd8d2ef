import { isFiller, lieuOf, placeWords, type Lieu, type Territoires } from '../appel/territoires.js';
import { isPartOfLonger, type PlaceWord } from './place-words.js';

const LONGEST_NAME = 8;
/** Said alone they are places; in a sentence they are ordinary words (« un centre social », « au nord de »). */
export const ORDINARY =
  /^(?:centre|nord|sud|manche|landes|lot|cher|mer|sens|nice|die|luc|gray|isle|tours|vif|vire|na|ara|provence|champagne|avion|bourg|dole|orange|grasse|cognac|beaune|loos|eu|hem|gap|anse|vias|baud|gan|torcy|nangis|langres|saintes|bain|bains|foix|rosny|melle|marche|bar|le passage|la marche|poitou)$/;
/** The number of Corse until 1976: its départements are 2A and 2B. */
const CORSE = '20';
const BEFORE_DEPARTEMENT = /(?:^| )(?:la|le|les|l|departement|dept|dep|dpt)$/;
const BEFORE_TOWN = /(?:^| )(?:a|(?:ville|commune|mairie|communaute|agglomeration|agglo) de)$/;
const BEFORE_CODE = /^(?:le|du|au|dans|departement|dept|dep|dpt|code)$/;

/** Words of a text that name places. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** None where a name is part of a longer one that nobody knows. */
  readonly lieux: readonly Lieu[];
}

/** The longest names first, without overlap; one that is part of a longer, unknown name is no place, nor is any within it. */
export function matchesOf(placed: readonly PlaceWord[], territoires: Territoires): Match[] {
  const typed = placed.map(({ word }) => word);
  const found: Match[] = [];
  for (let length = Math.min(LONGEST_NAME, typed.length); length > 0; length--) {
    for (let start = 0; start + length <= typed.length; start++) {
      const end = start + length;
      const name = typed.slice(start, end).join(' ');
      const lieux = territoires.noms.get(name);
      if (lieux === undefined || found.some((one) => one.start < end && start < one.end)) continue;
      if (!isSaidAsPlace(typed, start, end, name) || isMeeting(typed, start, end)) continue;
      const longer = isPartOfLonger(placed, start, end, territoires);
      found.push({
        start,
        end,
        lieux: longer ? [] : meantBy(typed.slice(0, start), name, lieux, territoires),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** « la Vienne » is the département, « à Vienne » and « la ville de Vienne » the town. */
function meantBy(
  before: readonly string[],
  name: string,
  lieux: readonly Lieu[],
  { departements }: Territoires,
): readonly Lieu[] {
  const isDepartement = ({ departement = '' }: Lieu): boolean =>
    placeWords(departements.get(departement)?.nom ?? '').join(' ') === name;
  const own = lieux.filter(isDepartement);
  if (own.length === 0 || own.length === lieux.length) return lieux;
  const said = before.slice(-3).join(' ');
  if (BEFORE_DEPARTEMENT.test(said)) return own;
  return BEFORE_TOWN.test(said) ? lieux.filter((lieu) => !isDepartement(lieu)) : lieux;
}

const MEETS_BEFORE = /(?:^| )(?:une|cette|des|les|en|notre|votre|prochaine|derniere|y a t il la|lieu la)$/;
const MEETS_AFTER =
  /^(?:d|information|infos?|publique|du|avec|entre|collective|en visio|prevue|aura lieu|a lieu)(?: |$)/;

/** « la réunion d’information », « une réunion »: people who meet, and not the island. */
function isMeeting(typed: readonly string[], start: number, end: number): boolean {
  if (!/^reunions?$/.test(typed[end - 1] ?? '')) return false;
  return (
    MEETS_BEFORE.test(typed.slice(Math.max(0, start - 4), start).join(' ')) ||
    MEETS_AFTER.test(typed.slice(end, end + 2).join(' '))
  );
}

/** Ordinary words count only when nothing else is said. */
function isSaidAsPlace(typed: readonly string[], start: number, end: number, name: string): boolean {
  if (!ORDINARY.test(name) && name.length > 2) return true;
  return typed.every((word, i) => (i >= start && i < end) || isFiller(word));
}

/** Numbers of départements: alone, or after « le », « dans le », « département ». */
export function codesOf(typed: readonly string[], territoires: Territoires): Match[] {
  return typed.flatMap((word, i) => {
    const codes =
      word === CORSE
        ? ['2A', '2B']
        : /^\d[\dab]?\d?$/.test(word)
          ? [word.toUpperCase().padStart(2, '0')]
          : [];
    const lieux = codes.flatMap((code) => lieuOf(territoires, code) ?? []);
    if (lieux.length === 0) return [];
    const alone = typed.every((other, j) => j === i || isFiller(other) || territoires.noms.has(other));
    const introduced =
      BEFORE_CODE.test(typed[i - 1] ?? '') &&
      !/^(?:er|rue|mai|juin|janvier|ans?|etp)$/.test(typed[i + 1] ?? '');
    return alone || introduced ? [{ start: i, end: i + 1, lieux }] : [];
  });
}
