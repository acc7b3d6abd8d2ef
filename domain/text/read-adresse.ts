import { foldInPlace, plain } from './fold.js';
import { none, read, type Reading } from './reading.js';

/** A French postal address as a letter needs it. */
export interface AdressePostale {
  readonly adresse: string;
  readonly codePostal: string;
  readonly commune: string;
}

/** The kinds of streets, as addresses name them, folded. */
export const ROAD =
  'rue|r|avenue|av|boulevard|bd|impasse|imp|place|pl|chemin|ch|route|rte|allee|allees|cours|quai|square|passage|lotissement|faubourg|sentier|villa|cite|zone|za|zi|zac|hameau|lieu[- ]dit|esplanade|rond[- ]point|ruelle|venelle|promenade|street|road';

/** A street, then its town. */
const TOWN_LAST = new RegExp(
  `^(.{0,80}(?:${ROAD})\\b.+?)(?:, ?(?:[aà] )?| [aà] )(\\p{L}[\\p{L} \\u2019-]{2,60})$`,
  'iu',
);
const MAX_ADRESSE = 250;
/** Where the street begins, when it comes after the town: a number or a kind of street. */
const STREET = new RegExp(
  `(?:^|[ ,])(?=\\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?,? [a-z]|(?:${ROAD})\\.? [a-z])`,
);
/** A delivery box: its digits are no postal code. */
const BOX = /\b(?:bp|b\.p\.|cs|tsa|boite postale) ?(?:n ?° ?)?$/;
/** What stands after the town and belongs to the street: a floor, a building, a box. */
const BESIDE =
  /^(?:(?:(?:au )?\d{1,2}(?:er|e|eme|nd|st|th)|premier|deuxieme|troisieme|dernier|1st|2nd|3rd) (?:etage|floor)|(?:etage|etg|floor) \d|rez[- ]de[- ]chaussee|rdc|bat(?:iment)?\b|building|imm(?:euble)?\b|esc(?:alier)?\b|app(?:t|artement)?\b|porte|hall|bureau|residence|entree|cour|b\.?p\b|cs \d|tsa \d|boite postale|c\/o|chez)/;

/**
 * Reads « 12 rue de la Paix, 71100 Chalon-sur-Saône » in one or several lines, the town before the street as well; CEDEX and FRANCE
 * are kept out of the town, a floor or a box after it goes to the street.
 * Reasons: adresse.empty, adresse.tooLong, adresse.codePostal, adresse.voie, adresse.commune.
 */
export function readAdresse(text: string): Reading<AdressePostale> {
  if (text.length > MAX_ADRESSE * 2) return none('adresse.tooLong');
  const line = tidy(plain(text.trim().replace(/[\r\n]+/g, ', '))).replace(/\bFR?[ -]{1,2}(?=\d{5}\b)/i, '');
  if (line === '') return none('adresse.empty');
  if (line.length > MAX_ADRESSE) return none('adresse.tooLong');
  const postal = postalCodeIn(line);
  if (postal === undefined) return none('adresse.codePostal');
  const { adresse, commune } = townLast(partsOf(line.slice(0, postal.start), line.slice(postal.end)));
  if (!/\p{L}{2}/u.test(adresse)) return none('adresse.voie');
  if (!/^\p{L}[\p{L}\d \u2019(),./-]{0,79}$/u.test(commune)) return none('adresse.commune');
  return read({ adresse, codePostal: postal.code, commune }, `${adresse}, ${postal.code} ${commune}`);
}

/** The street and the town, from what stands before the postal code and after it. */
function partsOf(before: string, after: string): { readonly adresse: string; readonly commune: string } {
  const said = tidy(after.replace(/\bfrance\b\W*$/i, '').replace(/\bc[eé]dex\b(?: \d{1,2})?/i, ''));
  const street = tidy(before);
  const first = /\p{L}{2}/u.test(street) ? -1 : streetAt(said);
  const town = first === -1 ? said : tidy(said.slice(0, first));
  const [commune = '', ...rest] = town.split(/, | - |(?= \()/);
  const beside = street === '' && first === -1 ? rest : rest.filter(isBeside);
  const quarter = rest.filter((part) => part.startsWith(' (') && !beside.includes(part));
  const parts = [
    street,
    first === -1 ? '' : tidy(said.slice(first)),
    ...beside.map((part) => part.replace(/[()]/g, '')),
  ];
  return {
    adresse: parts
      .map(tidy)
      .filter((part) => part !== '')
      .join(', '),
    commune: tidy([commune, ...quarter].join('')),
  };
}

const isBeside = (part: string): boolean => BESIDE.test(foldInPlace(part.replace(/^ ?\(/, '')));

/** « 12 rue des Tanneurs à Saint-Loup 21899 »: the town stands before its postal code. */
function townLast(parts: { readonly adresse: string; readonly commune: string }): typeof parts {
  if (parts.commune !== '') return parts;
  const [, adresse, commune] = TOWN_LAST.exec(parts.adresse) ?? [];
  return adresse === undefined || commune === undefined
    ? parts
    : { adresse: tidy(adresse), commune: tidy(commune) };
}

function streetAt(said: string): number {
  return foldInPlace(said.replaceAll('\u2019', "'")).search(STREET);
}

/** The last group of five digits that is no box, else the last « 71 100 ». */
function postalCodeIn(line: string): { code: string; start: number; end: number } | undefined {
  const folded = foldInPlace(line);
  const isBox = ({ index }: RegExpExecArray): boolean => BOX.test(folded.slice(0, index));
  const match =
    [...line.matchAll(/(?<!\d)\d{5}(?!\d)/g)].filter((found) => !isBox(found)).at(-1) ??
    [...line.matchAll(/(?<!\d)\d{2} \d{3}(?!\d)/g)].filter((found) => !isBox(found)).at(-1);
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
