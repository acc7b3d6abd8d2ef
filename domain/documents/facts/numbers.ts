import { isSiret } from '../../champs/siret.js';
import type { Fait } from '../fact.js';
import { fait, type FactReader, type Reading } from './found.js';
import { valuesOf } from './labels.js';

const FOURTEEN = /(?<![\d])(?:\d[ .\u00a0]?){13}\d(?!\d)/g;
const MISREAD: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  I: '1',
  l: '1',
  '|': '1',
  S: '5',
  B: '8',
};

/** The SIRET of the structure: the applicant's where it stands, else the one that a label names, else the first. */
export const siret: FactReader = (reading) => {
  const { paper, known, role } = reading;
  const found = paper.lines.flatMap((line) =>
    line.cells.length === 0
      ? []
      : [...joined(line.text).matchAll(FOURTEEN)].map(([digits]) => ({
          digits: digits.replace(/\D/g, ''),
          line,
        })),
  );
  const wrapped = paper.lines.flatMap((line, at) =>
    splitSiret(line.text, paper.lines[at + 1]?.text).map((digits) => ({ digits, line })),
  );
  const all = [...found, ...wrapped].filter(({ digits }) => isSiret(digits));
  const own = all.find(({ digits }) => digits === known.siret);
  if (own !== undefined) return fait('siret', own.digits, own.line);
  const labelled = valuesOf(paper, /(?:n(?:umero|°)? ?(?:de |d')?)?siret/).find(({ folded }) =>
    isSiret(folded.replace(/\D/g, '').slice(0, 14)),
  );
  if (labelled !== undefined)
    return fait('siret', labelled.folded.replace(/\D/g, '').slice(0, 14), labelled.line, {
      cell: labelled.cell,
    });
  // A funder's or a bank's number stands on what they write.
  if (role === 'cofinancement' || role === 'rib') return undefined;
  const [first] = all;
  return first === undefined ? misread(reading) : fait('siret', first.digits, first.line, { sure: 0.8 });
};

function joined(text: string): string {
  return text.replace(/\u00a0/g, ' ');
}

/** « SIRET 999 992 316 » and « 00011 » at the beginning of the next line. */
function splitSiret(text: string, next: string | undefined): readonly string[] {
  const end = /siret\D{0,6}((?:\d ?){9}) ?$/i.exec(text)?.[1];
  const start = /^ ?(\d{5})(?!\d)/.exec(next ?? '')?.[1];
  return end === undefined || start === undefined ? [] : [`${end.replace(/\D/g, '')}${start}`];
}

/** Read from a picture with one wrong digit, it is the applicant's; with more, nobody's. */
function misread({ paper, known }: Reading): Fait | undefined {
  const { siret: own } = known;
  if (own === undefined || !paper.pictured) return undefined;
  for (const line of paper.lines) {
    const match = /siret\W{0,12}([\dOoIlSB|][\dOoIlSB| ]{12,20})/i.exec(line.text);
    const digits = Array.from((match?.[1] ?? '').replace(/ /g, ''))
      .map((mark) => MISREAD[mark] ?? mark)
      .join('')
      .slice(0, 14);
    if (digits.length === 14 && Array.from(digits).filter((digit, at) => digit !== own[at]).length <= 2)
      return fait('siret', own, line, { sure: 0.6 });
  }
  return undefined;
}

/** The number of the association. */
export const rna: FactReader = ({ paper, known }) => {
  for (const line of paper.lines) {
    const number = /(?<![a-z0-9])w ?(\d[0-9a-z](?:[ .]?\d){7})(?!\d)/.exec(line.folded)?.[1];
    if (number === undefined) continue;
    const value = `W${number.replace(/[ .]/g, '').toUpperCase()}`;
    return fait('rna', value, line, { sure: value === known.rna ? 1 : 0.85 });
  }
  return undefined;
};
