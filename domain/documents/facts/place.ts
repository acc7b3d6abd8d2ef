import { ROAD } from '../../text/read-adresse.js';
import { foldInPlace } from '../../text/fold.js';
import { sameName } from '../alike.js';
import type { Fait } from '../fact.js';
import type { Paper, PaperCell, PaperLine } from '../paper.js';
import { isOneOf } from '../role-piece.js';
import { fait, type FactReader, type Reading } from './found.js';
import { valuesOf } from './labels.js';
import { asWritten } from './names.js';

/** An address as a paper writes it, whole or in part. */
interface Place {
  readonly adresse?: string;
  readonly codePostal?: string;
  readonly commune?: string;
  readonly line: PaperLine;
  readonly cell: PaperCell;
}

const STREET = new RegExp(
  `(?:^|[ ,;:(–-])(\\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?,? (?:${ROAD})\\.? (?:[a-z0-9'’ -]+?))(?= ?(?:[,;()]| - | \\d{5} | \\d{5}$|\\. |\\.$|$|,? siret|,? enregistr|,? represent))`,
);
/** The town may have a label of its own: « 21897  Commune : Vallon ». */
const TOWN = /(?<!\d)(\d{5}) +(?:(?:commune|ville|localit[ée]) ?: *)?([a-zà-ÿ][a-zà-ÿ' -]*[a-zà-ÿ])/i;
const CEDEX = / cedex(?: \d+)?$/i;

/** The street. */
export const adresse: FactReader = (reading) => part(reading, 'adresse');
/** The postal code. */
export const codePostal: FactReader = (reading) => part(reading, 'codePostal');
/** The town. */
export const commune: FactReader = (reading) => part(reading, 'commune');

function part(reading: Reading, id: 'adresse' | 'codePostal' | 'commune'): Fait | undefined {
  const place = placeOf(reading);
  const value = place?.[id];
  const { commune: own } = reading.known;
  const written =
    id === 'commune' &&
    value !== undefined &&
    own !== undefined &&
    (sameName(value, own) || sameName(own, value))
      ? (asWritten(value, own) ?? own)
      : value;
  if (place !== undefined && written !== undefined)
    return fait(id, written, place.line, { cell: place.cell });
  return id === 'commune' ? signedIn(reading) : undefined;
}

/** « Fait à X »: the town of the structure where it is the one known, or its paper says no other. */
function signedIn({ paper, known, role }: Reading): Fait | undefined {
  for (const line of [...paper.lines].reverse()) {
    const town = /(?:^|fait )a ([a-z][a-z' -]{2,40}?)(?:,| le )/.exec(line.folded)?.[1];
    const own = known.commune !== undefined && sameName(line.text.split(/,| le /)[0] ?? '', known.commune);
    if (own) return fait('commune', known.commune ?? '', line);
    if (
      town !== undefined &&
      isOneOf(role, 'attestation', 'engagement', 'delegation') &&
      known.commune === undefined
    )
      return fait('commune', town, line, { sure: 0.6 });
  }
  return undefined;
}

/** The structure's own address among those of a paper: the one known, else the one that a label or its name says. */
function placeOf({ paper, known, role }: Reading): Place | undefined {
  const places = placesIn(paper);
  const own = places.find(
    ({ adresse }) => known.adresse !== undefined && adresse !== undefined && sameName(adresse, known.adresse),
  );
  if (own !== undefined) {
    const whole =
      own.codePostal === undefined
        ? places.find(({ codePostal }) => codePostal === known.codePostal)
        : undefined;
    return {
      ...whole,
      ...own,
      ...(known.adresse !== undefined && own.adresse !== undefined
        ? { adresse: asWritten(own.adresse, known.adresse) ?? known.adresse }
        : {}),
    };
  }
  // What others write has their address, and their reader's.
  if (role === 'cofinancement' || role === 'compte_rendu') return undefined;
  const labelled = valuesOf(
    paper,
    /(?:adresse(?: du siege(?: social)?| postale| de la structure)?|siege(?: social)?|dont le siege est situe)/,
  );
  const near = labelled.find(({ line }) => places.some((place) => place.line === line));
  const [first] =
    near === undefined
      ? places.filter(({ adresse }) => adresse !== undefined)
      : places.filter((place) => place.line === near.line);
  return (
    first ??
    places.find(
      ({ codePostal, commune }) =>
        codePostal !== undefined && codePostal === known.codePostal && commune !== undefined,
    )
  );
}

function placesIn(paper: Paper): readonly Place[] {
  return paper.lines.flatMap((line, at) =>
    line.cells.flatMap((cell): Place[] => {
      const street = streetIn(cell.text);
      const town = townIn(cell.text);
      if (street === undefined) {
        return town === undefined ? [] : [{ ...town, line, cell }];
      }
      if (town !== undefined) return [{ adresse: street, ...town, line, cell }];
      return [{ adresse: street, ...townAfter(paper, line, at, cell), line, cell }];
    }),
  );
}

/** The town beside or below a street, or the values of its labels there. */
function townAfter(
  paper: Paper,
  line: PaperLine,
  at: number,
  cell: PaperCell,
): Pick<Place, 'codePostal' | 'commune'> {
  const beside = line.cells.map(({ text }) => townIn(text)).find((town) => town !== undefined);
  if (beside !== undefined) return beside;
  for (const next of paper.lines.slice(at + 1, at + 5)) {
    if (next.page !== line.page) break;
    const under = next.cells.filter(({ x0, x1 }) => x1 > cell.x0 - 20 && x0 < cell.x1 + 200);
    const town = under.map(({ text }) => townIn(text)).find((each) => each !== undefined);
    if (town !== undefined) return town;
  }
  return {};
}

function streetIn(text: string): string | undefined {
  const match = STREET.exec(foldInPlace(text.replace(/’/g, "'").replace(/[–—]/g, '-')));
  if (match === null) return undefined;
  const start = match.index + match[0].indexOf(match[1] ?? '');
  return text.slice(start, start + (match[1] ?? '').length).replace(/[ ,–-]+$/, '');
}

function townIn(text: string): { codePostal: string; commune: string } | undefined {
  const match = TOWN.exec(text.replace(/’/g, "'"));
  const [, codePostal, town] = match ?? [];
  if (codePostal === undefined || town === undefined) return undefined;
  const commune = (town.split(/ - |,| siret| rna| tel| represent| {2}/i)[0] ?? '').replace(CEDEX, '').trim();
  return /^(?:euros?|heures?|habitants|du|de|des|et|a)\b/i.test(commune)
    ? undefined
    : { codePostal, commune };
}
