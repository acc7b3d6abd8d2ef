import { editDistance } from '../../text/edit-distance.js';
import { isIban } from '../../text/is-iban.js';
import type { Paper, PaperLine } from '../paper.js';
import { fait, type FactReader } from './found.js';
import { isLabel, valuesOf, type Candidate } from './labels.js';
import { bareName } from './names.js';

const IBAN_LENGTH = 27;
const IBAN = /(?<![A-Z0-9])(FR|MC)(?:[ .]?[A-Z0-9]){25}(?![A-Z0-9])/g;
const BIC = /(?<![A-Z0-9])([A-Z]{4}(?:FR|MC|GP|MQ|RE|GF|BE|DE|LU)[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Z0-9])/g;
const CONFUSED = ['0O', '0D', '1I', '1L', '5S', '8B', '2Z', '6G', '7T'];

/** The IBAN that a paper gives: its key is right or wrong, as the faults tell. */
export const iban: FactReader = ({ paper }) => {
  const found = ibansIn(paper);
  const right = found.find(({ value }) => isIban(value));
  if (right !== undefined) return fait('iban', right.value, right.line, { sure: right.sure });
  const rebuilt = fromParts(paper);
  if (rebuilt !== undefined) return fait('iban', rebuilt.value, rebuilt.line, { sure: 0.9 });
  const [first] = found;
  return first === undefined ? undefined : fait('iban', first.value, first.line, { sure: first.sure });
};

interface FoundIban {
  readonly value: string;
  readonly line: PaperLine;
  readonly sure: number;
}

function ibansIn(paper: Paper): readonly FoundIban[] {
  return paper.lines.flatMap((line) => {
    const text = line.text
      .toUpperCase()
      .replace(/[^A-Z0-9 .]/g, ' ')
      .replace(/ {2,}/g, ' ');
    const sure = Math.min(...line.cells.map((cell) => cell.sure));
    return [...text.matchAll(IBAN)]
      .map(([all]) => all.replace(/[ .]/g, ''))
      .filter((value) => value.length === IBAN_LENGTH && /^..[0-9OIS]{2}[0-9OISBL]{5}/.test(value))
      .map((value) => ({
        value: isIban(value) ? value : (repaired(value) ?? (paper.pictured ? asDigits(value) : value)),
        line,
        sure,
      }));
  });
}

/** Letters read for digits, or the other way round, where only one reading has a right key. */
function repaired(iban: string): string | undefined {
  const digits = asDigits(iban);
  if (isIban(digits)) return digits;
  const tried = Array.from(digits).flatMap((mark, at) =>
    CONFUSED.filter((pair) => pair.includes(mark)).map(
      (pair) => `${digits.slice(0, at)}${pair.replace(mark, '')}${digits.slice(at + 1)}`,
    ),
  );
  const right = [...new Set(tried.filter(isIban))];
  return right.length === 1 && /[A-Z]/.test(iban.slice(2)) ? right[0] : undefined;
}

/** A bank's and a branch's code have digits only, and an account has no O. */
function asDigits(iban: string): string {
  const codes = Array.from(iban.slice(2, 14))
    .map((mark) => digitOf(mark))
    .join('');
  return `${iban.slice(0, 2)}${codes}${iban.slice(14).replaceAll('O', '0')}`;
}

function digitOf(mark: string): string {
  const pair = CONFUSED.find((each) => each[1] === mark);
  return pair?.[0] ?? mark;
}

/** From the parts of a French RIB, each read for itself, whose own key is right. */
function fromParts(paper: Paper): FoundIban | undefined {
  for (const line of paper.lines) {
    const parts = /(?<!\d)(\d{5}) +(\d{5}) +([0-9A-Z]{11}) +(\d{2})(?!\d)/.exec(
      line.text.replace(/[^0-9A-Za-z]+/g, ' '),
    );
    if (parts === null) continue;
    const bban = parts.slice(1).join('').toUpperCase();
    const value = `FR${keyOf(bban)}${bban}`;
    // The parts must say what the IBAN beside them says, but for what a picture blurs.
    const near = ibansIn(paper).some((other) => editDistance(other.value, value, 3) <= 3);
    if (isRibKey(bban) && (near || paper.pictured)) return { value, line, sure: 0.9 };
  }
  return undefined;
}

function keyOf(bban: string): string {
  for (let key = 2; key <= 98; key++) {
    const two = String(key).padStart(2, '0');
    if (isIban(`FR${two}${bban}`)) return two;
  }
  return '00';
}

/** The RIB's own key (clé RIB). */
function isRibKey(bban: string): boolean {
  const digits = Array.from(bban)
    .map((mark) => (/\d/.test(mark) ? mark : String(RIB_LETTERS[mark] ?? 0)))
    .join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 0;
}

const RIB_LETTERS: Readonly<Record<string, number>> = Object.fromEntries(
  ['AJ', 'BKS', 'CLT', 'DMU', 'ENV', 'FOW', 'GPX', 'HQY', 'IRZ'].flatMap((letters, at) =>
    Array.from(letters).map((letter) => [letter, at + 1]),
  ),
);

/** The BIC, which stands beside an IBAN. */
export const bic: FactReader = ({ paper }) => {
  const labelled = paper.lines.flatMap((line) =>
    [...line.text.matchAll(BIC)].map(([, value = '']) => ({ value, line })),
  );
  const [first] = labelled.filter(
    ({ line, value }) =>
      /\d|FR/.test(value) && (/bic|swift/.test(line.folded) || value.length === 11 || value.length === 8),
  );
  return first === undefined ? undefined : fait('bic', first.value, first.line);
};

/** Who holds the account. */
export const titulaire: FactReader = ({ paper }) => {
  const labels =
    /(?:(?:nom (?:du|et adresse du) )?titulaire(?: du compte)?|intitule du compte|compte ouvert (?:au nom de|a)|account (?:holder|owner)|nom du client|beneficiaire|au nom de)(?: \([^)]*\))?/;
  for (const { text, folded, line, cell } of [...valuesOf(paper, labels), ...saidHolder(paper)]) {
    const value = text.split(/ {2,}| (?=(?:iban|n°)\b)/i)[0]?.trim() ?? '';
    if (
      /\p{L}{3}/u.test(value) &&
      !isLabel(folded) &&
      !/^(?:account|domiciliation|iban|bic|adresse)/.test(folded) &&
      value.length < 90
    )
      return fait('titulaire', bareName(value), line, { cell });
  }
  return undefined;
};

/** « le compte ouvert … au nom de X porte les références suivantes ». */
function saidHolder(paper: Paper): readonly Pick<Candidate, 'text' | 'folded' | 'line' | 'cell'>[] {
  return paper.lines.flatMap((line) => {
    const text =
      /(?:au nom de|compte de|titulaire\s?:)\s(?:l’|la |le )?(\p{Lu}[^,.;]{3,70}?)(?=,| porte| \(| dont| est| domicili| ouvert|$)/u.exec(
        line.text,
      )?.[1];
    const [cell] = line.cells;
    return text === undefined || cell === undefined ? [] : [{ text, folded: text.toLowerCase(), line, cell }];
  });
}

const BANK =
  /\b(?:banque|bank|credit (?!du compte)\p{L}|caisse (?!d'allocations)\p{L}|caisse d'epargne|societe generale|la poste|postale|bnp|lcl|cic|cooperatif|tresor public|comptes publics|boursorama)/u;

/** The bank: its name at the head of the page, or after its label. */
export const banque: FactReader = ({ paper }) => {
  const labelled = valuesOf(
    paper,
    /(?:banque|etablissement(?: bancaire)?|domiciliation|nom de la banque)/,
  ).find(({ folded, place }) => place !== 'beside' && BANK.test(folded) && !/\d{5}/.test(folded));
  const cells = paper.lines.flatMap((line) => line.cells.map((cell) => ({ line, cell })));
  const head = cells.filter(
    ({ cell }) =>
      BANK.test(cell.folded) &&
      cell.text.length < 60 &&
      !/code banque|relev|releve|identite|identifi|coordonnees|titulaire|direction|capital|siege social|bank (?:identifier|account)|^banque$|@|\.(?:fr|example|com)/.test(
        cell.folded,
      ),
  );
  const named =
    labelled === undefined
      ? head[0]
      : { line: labelled.line, cell: { ...labelled.cell, text: labelled.text } };
  return named === undefined ? undefined : fait('banque', named.cell.text, named.line, { cell: named.cell });
};
