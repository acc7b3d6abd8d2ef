import { isReadable } from '../recognise.js';
import { amountsIn } from '../facts/amounts.js';
import type { Paper } from '../paper.js';
import { shownBy, type Checking, type FaultFinder } from './fault.js';

const FEWEST_WORDS = 6;
/** Of a page, by which something is on it that nobody could read: a blank sheet has next to none. */
const LEAST_INK = 0.004;
const LEAST_FIELDS = 8;
const LEAST_FILLED = 0.12;
const BLANK = /(?:\.{4,}|…{2,}|_{3,}|\[[^\]]{3,60}\]|<[^>]{3,40}>|x{4,}|…{1}\s)/;

/** Nothing on it: an empty sheet, or a template that nobody filled. */
export const vierge: FaultFinder = (checking) => {
  const { paper, piece, faits } = checking;
  const words = paper.lines.flatMap(({ text }) => text.match(/\p{L}{3,}/gu) ?? []).length;
  const whole = { page: 1, words: '' };
  if (
    words < FEWEST_WORDS &&
    !isInked(paper) &&
    paper.pages.every(({ ink }) => ink.every((box) => box.x1 - box.x0 < 200))
  )
    return shownBy('vierge', whole);
  if (piece === undefined || isForm(checking)) return undefined;
  const own = faits.filter(
    ({ id, sure, value }) =>
      sure >= 0.7 &&
      !['exercice', 'dateDocument', 'signe', 'duree', 'numeroDeliberation', 'qualite'].includes(id) &&
      value !== 0,
  );
  if (piece.role === 'budget') {
    const amounts = paper.lines
      .flatMap(({ cells }) => cells.flatMap(({ text }) => amountsIn(text)))
      .filter(
        ({ euros }) =>
          euros > 0 &&
          !(euros < 100 && Number.isInteger(euros)) &&
          (euros < 1990 || euros > 2100 || euros % 1 !== 0),
      );
    return amounts.length === 0 && own.length === 0 ? shownBy('vierge', whole) : undefined;
  }
  const blanks = paper.lines.filter(({ text }) => BLANK.test(text));
  const [first] = blanks;
  return own.length === 0 && first !== undefined && blanks.length >= 2
    ? shownBy('vierge', { page: first.page, words: first.text.slice(0, 120) })
    : undefined;
};

/** Letters are there, that nobody can read. */
export const illisible: FaultFinder = ({ paper }) => {
  if (isReadable(paper)) return undefined;
  const words = paper.lines.flatMap(({ text }) => text.match(/\p{L}{2,}/gu) ?? []).length;
  return words < FEWEST_WORDS && !isInked(paper) ? undefined : shownBy('illisible', { page: 1, words: '' });
};

/** A photo of something, dark on light. */
function isInked({ pages }: Paper): boolean {
  return pages.some(({ ocr }) => ocr !== undefined && ocr.dark > LEAST_INK);
}

function isForm({ paper: { fields } }: Checking): boolean {
  return fields.filter(({ kind }) => kind === 'text' || kind === 'choice').length >= LEAST_FIELDS;
}

/** A form whose fields are empty. */
export const formulaireNonRempli: FaultFinder = (checking) => {
  const { paper, faits, piece } = checking;
  if (isForm(checking)) {
    const texts = paper.fields.filter(({ kind }) => kind === 'text' || kind === 'choice');
    const filled = texts.filter(({ value }) => value.trim() !== '').length;
    return filled < texts.length * LEAST_FILLED
      ? shownBy('formulaire_non_rempli', { page: 1, words: '' })
      : undefined;
  }
  if (piece?.role !== 'demande' || !isReadable(paper)) return undefined;
  const said = faits.filter(({ id }) =>
    ['siret', 'representant', 'intitule', 'montantDemande', 'email', 'nom', 'adresse'].includes(id),
  );
  return said.length === 0 && paper.lines.length > 8
    ? shownBy('formulaire_non_rempli', { page: 1, words: '' })
    : undefined;
};

const NUMBERED = /(?:^|\bpage |\bp\. ?|[- –—(]|feuillet )(\d{1,2}) ?(?:\/|sur|of|de) ?(\d{1,2})\)?$/;

const CONTENTS = /^(?:sommaire|table des matieres|plan|contenu)$/;

/** The last page that its table of contents names. */
function lastInContents({ lines }: Paper): number {
  const at = lines.findIndex(({ folded }) => CONTENTS.test(folded));
  const page = lines[at]?.page;
  return Math.max(
    0,
    ...lines
      .filter((line) => at >= 0 && line.page === page)
      .map(({ folded }) => Number(/(?:\.{3,}|page|p\.) ?(\d{1,3})$/.exec(folded)?.[1] ?? 0)),
  );
}

/** Pages are missing: its own numbering or its table of contents says so. */
export const incomplet: FaultFinder = ({ paper }) => {
  const last = lastInContents(paper);
  if (last > paper.pageCount && paper.pageCount > 1)
    return shownBy('incomplet', { page: 1, words: '' }, { pages: paper.pageCount, total: last });
  const numbers = paper.lines.flatMap((line) => {
    const page = paper.pages.find(({ number }) => number === line.page);
    const edge = page !== undefined && (line.y0 > page.height * 0.88 || line.y1 < page.height * 0.12);
    return line.cells.flatMap((cell) => {
      const match = edge || /page/.test(cell.folded) ? NUMBERED.exec(cell.folded) : null;
      const [at, of] = [Number(match?.[1]), Number(match?.[2])];
      return match === null || at < 1 || at > of || of < 2 || of > 60
        ? []
        : [{ at, of, line, page: line.page }];
    });
  });
  const announced = mostSaid(numbers.map(({ of }) => of));
  const said = numbers.find(({ of }) => of === announced);
  if (announced === undefined || said === undefined) return undefined;
  // Several papers in one file, each with its own numbers, lack nothing.
  const own = numbers.filter(({ of }) => of === announced);
  const distinct = new Set(own.map(({ at }) => at)).size;
  if (distinct < own.length || (own.length < 2 && announced !== paper.pageCount + 1 && paper.pictured))
    return undefined;
  if (paper.pageCount >= announced) return undefined;
  return shownBy(
    'incomplet',
    { page: said.page, words: said.line.text.slice(-60) },
    { pages: paper.pageCount, total: announced },
  );
};

function mostSaid(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
