const LONGEST_STRUCTURE = 40;
const LONGEST_PIECE = 40;

/** Letters, digits and hyphens only: a name that every mail program, disk and spreadsheet takes. */
export function slug(text: string, longest: number): string {
  return text
    .slice(0, longest * 4)
    .normalize('NFKD')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
}

/** A slug that ends with a whole word, as far as it may be. */
function shortSlug(text: string): string {
  const whole = slug(text, 120);
  const cut = whole.slice(0, LONGEST_PIECE + 1);
  const short = whole.length <= LONGEST_PIECE ? whole : cut.slice(0, Math.max(cut.lastIndexOf('-'), 0));
  return short === '' ? slug(text, LONGEST_PIECE) : short;
}

/** The structure's part of every file name of its dossier. */
export function structureSlug(structure: string): string {
  return slug(structure, LONGEST_STRUCTURE) || 'structure';
}

/** `03-budget_Maison-de-l-emploi.xlsx`: sorts in the order of the call, and says what it is. */
export function documentName(number: number, piece: string, structure: string, format: string): string {
  const order = String(number).padStart(2, '0');
  return `${order}-${shortSlug(piece) || 'piece'}_${structureSlug(structure)}.${slug(format, 8) || 'bin'}`;
}
