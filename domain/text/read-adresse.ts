import { plain } from './fold.js';
import { none, read, type Reading } from './reading.js';

/** A French postal address as a letter needs it. */
export interface AdressePostale {
  readonly adresse: string;
  readonly codePostal: string;
  readonly commune: string;
}

const MAX_ADRESSE = 250;

/**
 * Reads « 12 rue de la Paix, 71100 Chalon-sur-Saône » in one or several lines; CEDEX and FRANCE are kept out of the town.
 * Reasons: adresse.empty, adresse.tooLong, adresse.codePostal, adresse.voie, adresse.commune.
 */
export function readAdresse(text: string): Reading<AdressePostale> {
  if (text.length > MAX_ADRESSE * 2) return none('adresse.tooLong');
  const line = tidy(plain(text.trim().replace(/[\r\n]+/g, ', ')));
  if (line === '') return none('adresse.empty');
  if (line.length > MAX_ADRESSE) return none('adresse.tooLong');
  const postal = postalCodeIn(line);
  if (postal === undefined) return none('adresse.codePostal');
  const adresse = tidy(line.slice(0, postal.start));
  const commune = tidy(
    line
      .slice(postal.end)
      .replace(/\bfrance\b\W*$/i, '')
      .replace(/\bc[eé]dex\b(?: \d{1,2})?/i, ''),
  );
  if (!/\p{L}{2}/u.test(adresse)) return none('adresse.voie');
  if (!/^\p{L}[\p{L}\d \u2019(),./-]{0,79}$/u.test(commune)) return none('adresse.commune');
  return read({ adresse, codePostal: postal.code, commune }, `${adresse}, ${postal.code} ${commune}`);
}

/** The last group of five digits, else the last « 71 100 ». */
function postalCodeIn(line: string): { code: string; start: number; end: number } | undefined {
  const match =
    [...line.matchAll(/(?<!\d)\d{5}(?!\d)/g)].at(-1) ??
    [...line.matchAll(/(?<!\d)\d{2} \d{3}(?!\d)/g)].at(-1);
  if (match === undefined) return undefined;
  return { code: match[0].replace(' ', ''), start: match.index, end: match.index + match[0].length };
}

function tidy(text: string): string {
  return text
    .replaceAll("'", '\u2019')
    .replace(/ {2,}/g, ' ')
    .replace(/(?: ?, ?)+/g, ', ')
    .replace(/^[ ,;.-]{1,20}|[ ,;-]{1,20}$/g, '');
}
