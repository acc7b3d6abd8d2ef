import { isOneOf, type RolePiece } from '../role-piece.js';
import { fait, type FactReader } from './found.js';
import { valuesOf } from './labels.js';

const EMAIL = /[a-z0-9][a-z0-9._%+-]*@[a-z0-9.-]+\.[a-z]{2,}/g;
const PHONE = /(?<![\d])(?:\+33 ?\(?0?\)? ?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)/g;
/** On these the structure gives its own addresses; on others they are a funder's, a bank's, an accountant's. */
const OWN_PAPERS: readonly RolePiece[] = ['demande', 'note', 'fiche_poste'];

/** The structure's address for mails. */
export const email: FactReader = ({ paper, known, role }) => {
  const all = paper.lines.flatMap((line) =>
    [...line.folded.replace(/ ?@ ?/g, '@').matchAll(EMAIL)].map(([value]) => ({
      value: value.replace(/\.$/, ''),
      line,
    })),
  );
  const own =
    all.find(({ value }) => value === known.email) ??
    all.find(({ value }) => known.email !== undefined && squeezed(value) === squeezed(known.email));
  if (own !== undefined) return fait('email', known.email ?? own.value, own.line);
  const [first] = all;
  return first === undefined || !isOneOf(role, ...OWN_PAPERS)
    ? undefined
    : fait('email', first.value, first.line, { sure: paper.pictured ? 0.6 : 0.85 });
};

function squeezed(email: string): string {
  return email
    .replace(/[^a-z0-9]/g, '')
    .replace(/[1il]/g, 'l')
    .replace(/0/g, 'o');
}

/** Its telephone number, as « 03 53 01 42 17 ». */
export const telephone: FactReader = ({ paper, known, role }) => {
  const all = paper.lines.flatMap((line) =>
    [...line.text.matchAll(PHONE)].map(([number]) => ({ value: pairs(number), line })),
  );
  const own = all.find(({ value }) => value === known.telephone);
  if (own !== undefined) return fait('telephone', own.value, own.line);
  if (!isOneOf(role, ...OWN_PAPERS)) return undefined;
  const labelled = valuesOf(
    paper,
    /(?:n(?:umero|°) de )?(?:tel(?:ephone|\.)?|portable|mobile)(?: (?:fixe|portable))?/,
  ).find(({ text }) => text.search(PHONE) >= 0);
  const number = labelled === undefined ? undefined : [...labelled.text.matchAll(PHONE)][0]?.[0];
  if (labelled !== undefined && number !== undefined)
    return fait('telephone', pairs(number), labelled.line, { cell: labelled.cell });
  const [first] = all;
  return first === undefined ? undefined : fait('telephone', first.value, first.line, { sure: 0.75 });
};

function pairs(number: string): string {
  const digits = number.replace(/^\+33/, '0').replace(/\D/g, '').replace(/^00/, '0');
  return digits.replace(/(\d\d)(?=\d)/g, '$1 ');
}
