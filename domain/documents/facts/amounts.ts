import { foldWords, type Paper, type PaperCell, type PaperLine } from '../paper.js';

/** An amount of euros where it stands. */
export interface PlacedAmount {
  readonly euros: number;
  /** Where it begins in the text of its cell. */
  readonly start: number;
  readonly end: number;
  /** Its currency is written. */
  readonly unit: boolean;
}

const AMOUNT =
  /(?<![\d/.,-])(\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?(?! ?\d)( ?(?:€|euros?\b|eur\b|k€))?(?! ?(?:%|mois|etp|heures|h\b|ans?\b|\/))/gi;

/** The amounts that a text writes in digits. */
export function amountsIn(text: string): readonly PlacedAmount[] {
  return [...text.replace(/[\u00a0\u202f]/g, ' ').matchAll(AMOUNT)].map(
    ({ 0: all, 1: whole = '', 2: cents, 3: unit, index }) => ({
      euros:
        Number(whole.replace(/\D/g, '')) * (/k€/i.test(unit ?? '') ? 1000 : 1) +
        Number((cents ?? '0').padEnd(2, '0')) / 100,
      start: index,
      end: index + all.length,
      unit: unit !== undefined,
    }),
  );
}

/** A line of a budget: what it names, and how much. */
export interface BudgetRow {
  readonly label: string;
  readonly folded: string;
  readonly euros: number;
  readonly line: PaperLine;
  readonly cell: PaperCell;
  /** On the right of a budget in two halves. */
  readonly right: boolean;
}

const CODE = /^\d{2,5}$/;

/** The rows of all tables: a label, then its amount; two to a line where charges and income stand side by side. */
export function budgetRows(paper: Paper): readonly BudgetRow[] {
  const cents = paper.pictured && paper.lines.filter(({ text }) => /\d,\d\d ?€/.test(text)).length >= 3;
  return onTheirSide(paper.lines.flatMap((line) => rowsOf(line, cents)));
}

/** A column begins within so much of a point. */
const SAME_EDGE = 3;

/** A line that holds income alone stands under the income: its label begins where those on the right do. */
function onTheirSide(rows: readonly BudgetRow[]): readonly BudgetRow[] {
  const edges = new Map<number, number>();
  for (const { right, cell, line } of rows)
    if (right) edges.set(line.page, Math.min(cell.x0, edges.get(line.page) ?? Infinity));
  return rows.map((row) =>
    row.right || row.cell.x0 < (edges.get(row.line.page) ?? Infinity) - SAME_EDGE
      ? row
      : { ...row, right: true },
  );
}

const WHOLE_STRUCTURE =
  /\bbudget(?: (?:previsionnel|global|annuel|general))* (?:\d{4} )?(?:de (?:la |l'|notre |votre )|du )(?:association|structure|organisme|etablissement|societe|collectivite|groupement|fondation|gip|entreprise)\b|\b(?:budget|compte de resultat) (?:previsionnel )?(?:global|general|annuel)(?: previsionnel)?\b(?! (?:du projet|de l'action))/;
const OF_PROJECT =
  /\b(?:budget|plan de financement|financement)(?: previsionnel)?(?: \d{4})? (?:de (?:la |l'|notre |votre )|du |d'un |des )(?:projet|action|operation|poste|mission|demande)\b|\bplan de financement\b/;

/** The paper without the budget of the whole structure, which a form asks for beside that of the project. */
export function projectPart(paper: Paper): Paper {
  let whole = false;
  const lines = paper.lines.filter(({ folded, heading, cells }) => {
    if (heading || cells.length === 1) {
      if (OF_PROJECT.test(folded)) whole = false;
      else if (WHOLE_STRUCTURE.test(folded) && amountsIn(folded).every(({ unit }) => !unit)) whole = true;
    }
    return !whole;
  });
  return lines.length === paper.lines.length ? paper : { ...paper, lines };
}

/** Where all amounts have cents, a picture may lose their comma. */
function inEuros(text: string, euros: number | undefined, cents: boolean): number | undefined {
  return euros !== undefined && cents && /^\d{5,}0 ?€?$/.test(text) && euros % 100 === 0
    ? euros / 100
    : euros;
}

function rowsOf(line: PaperLine, cents: boolean): readonly BudgetRow[] {
  const rows: BudgetRow[] = [];
  let label: PaperCell | undefined;
  for (const cell of splitCells(line)) {
    const text = cell.text.replace(/[|[\]_]/g, ' ').trim();
    const amount = inEuros(text, onlyAmount(text), cents);
    if (amount === undefined) {
      if (/\p{L}{2}/u.test(text)) label = { ...cell, text };
      continue;
    }
    // The first numbers of a chart of accounts come before its labels.
    if (label === undefined || (CODE.test(text) && amount < 1000 && label.x0 > cell.x0)) continue;
    rows.push({
      label: label.text.replace(/^[^\p{L}]*/u, '').trim(),
      folded: label.folded.replace(/^[^a-z]*/, ''),
      euros: amount,
      line,
      cell: label,
      right: rows.length > 0,
    });
    label = undefined;
  }
  return rows;
}

/** « 53 201 Ventes de biens »: an amount and the next label, too near to be two cells; « Achats 1 500 € » in one cell. */
function splitCells(line: PaperLine): readonly PaperCell[] {
  return line.cells.flatMap((cell) => {
    const glued = /^((?:\d{1,3}(?: \d{3})+(?:,\d\d)? ?€?|\d{4,9}(?:,\d\d)? ?€)) (\p{L}.*)$/u.exec(cell.text);
    const parts = glued === null ? [cell.text] : [glued[1] ?? '', glued[2] ?? ''];
    return parts
      .flatMap((text) => {
        const tail = /^(.*\p{L}.{0,3}?) ((?:\d{1,3}(?: \d{3})+|\d{4,7})(?:,\d\d)? ?€?)$/u.exec(text);
        return tail === null || text.length > 110 || /^(?:19|20)\d\d$/.test(tail[2] ?? '')
          ? [text]
          : [tail[1] ?? '', tail[2] ?? ''];
      })
      .map((text) => ({
        ...cell,
        text,
        folded: text === cell.text ? cell.folded : foldWords(text),
      }));
  });
}

function onlyAmount(text: string): number | undefined {
  const amounts = amountsIn(text);
  const [only] = amounts;
  if (only === undefined || amounts.length > 1) return undefined;
  const rest = `${text.slice(0, only.start)}${text.slice(only.end)}`;
  return /^[\s.,;:()'"*_|-]*$/.test(rest) ? only.euros : undefined;
}
