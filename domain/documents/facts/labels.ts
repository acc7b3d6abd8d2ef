import { foldWords, type Paper, type PaperCell, type PaperLine } from '../paper.js';

/** Something that may be the value of a label. */
export interface Candidate {
  readonly text: string;
  readonly folded: string;
  readonly line: PaperLine;
  readonly cell: PaperCell;
  /** How it stands to its label: in the same cell, beside, or below. */
  readonly place: 'same' | 'beside' | 'below';
}

/** Points between a label and a value below it. */
const BELOW = 34;
const BEFORE_LABEL = /^(?:\d{1,2}(?:[.)]\d{0,2})* ?[-–.)]? ?|[a-z][.)-] ?|[-•*] ?|article \d+ ?[-–:] ?)?/;
const AFTER_LABEL = /^ ?(?:\([^)]{0,60}\))? ?(?:\*)? ?(?:[:=]|-(?= )|n°)? ?/;

/** What a form says in its own words and that is no answer: the labels of all facts. */
const ANY_LABEL =
  /^(?:\d[\d.]* ?)?(?:nom|prenom|adresse|siret|n° ?siret|numero|code postal|commune|ville|telephone|tel|courriel|mel|e-?mail|fonction|qualite|raison sociale|denomination|sigle|statut|forme|representant|montant|date|duree|intitule|titre|objet|exercice|annee|etp|nombre|du|au|signature|site|code|cle|iban|bic|titulaire|domiciliation|banque|charges|produits|total|civilite|dont|personne|part)\b[^\d@]*$/;

/**
 * What stands where the value of a label would: after it in its cell, beside it, or below it.
 * @param label matches the folded beginning of a cell, its numbering aside
 */
export function valuesOf(paper: Paper, label: RegExp): readonly Candidate[] {
  return paper.lines.flatMap((line, at) =>
    line.cells.flatMap((cell, column) => candidatesAt(paper, line, at, cell, column, label)),
  );
}

function candidatesAt(
  paper: Paper,
  line: PaperLine,
  at: number,
  cell: PaperCell,
  column: number,
  label: RegExp,
): Candidate[] {
  const numbering = BEFORE_LABEL.exec(cell.folded)?.[0] ?? '';
  const after = label.exec(cell.folded.slice(numbering.length));
  if (after?.index !== 0) return [];
  const start = numbering.length + after[0].length;
  const rest = cell.folded.slice(start);
  // A label ends where its word does, and what follows is no more of the sentence.
  if (/^[a-z0-9]/.test(rest) || !endsLabel(cell, start, rest)) return [];
  const gap = AFTER_LABEL.exec(rest)?.[0] ?? '';
  const value = cell.text.slice(offsetIn(cell, start + gap.length)).trim();
  const found: Candidate[] = [];
  if (value.length > 1 || /\d/.test(value))
    found.push({ text: value, folded: rest.slice(gap.length), line, cell, place: 'same' });
  const beside = line.cells[column + 1];
  if (beside !== undefined && !isLabel(beside.folded))
    found.push({ text: beside.text, folded: beside.folded, line, cell: beside, place: 'beside' });
  found.push(...below(paper, line, at, cell, column));
  return found;
}

/** After a label stand a mark, a number, a name, or nothing. */
function endsLabel(cell: PaperCell, start: number, rest: string): boolean {
  if (!/^ ?[a-z]/.test(rest)) return true;
  const written = cell.text.slice(offsetIn(cell, start)).trimStart();
  const label = cell.text.slice(0, offsetIn(cell, start));
  return /^\p{Lu}/u.test(written) && label !== label.toUpperCase();
}

/** Folding drops marks: the same place in the text as it is written. */
function offsetIn({ text }: PaperCell, folded: number): number {
  let at = folded;
  while (at < text.length && foldWords(`${text.slice(0, at)}.`).length <= folded) at++;
  return at;
}

function below(paper: Paper, line: PaperLine, at: number, cell: PaperCell, column: number): Candidate[] {
  const right = line.cells[column + 1]?.x0 ?? Infinity;
  for (let next = at + 1; next < at + 4; next++) {
    const other = paper.lines[next];
    if (other?.page !== line.page || other.y0 - line.y1 > BELOW) return [];
    const under = other.cells.find(({ x0, x1 }) => x1 > cell.x0 - 4 && x0 < right - 4 && x0 < cell.x1 + 60);
    if (under === undefined) continue;
    return isLabel(under.folded)
      ? []
      : [{ text: under.text, folded: under.folded, line: other, cell: under, place: 'below' }];
  }
  return [];
}

/** Whether a cell is a label itself. */
export function isLabel(folded: string): boolean {
  return ANY_LABEL.test(folded) || /^[^:]{3,50}:$/.test(folded);
}
