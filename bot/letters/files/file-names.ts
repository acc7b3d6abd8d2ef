const LONGEST_STRUCTURE = 40;

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

/** The structure's part of every file name of its dossier. */
export function structureSlug(structure: string): string {
  return slug(structure, LONGEST_STRUCTURE) || 'structure';
}

/** `03-budget_Maison-de-l-emploi.xlsx`: sorts in the order of the call, and says what it is. */
export function documentName(number: number, pieceId: string, structure: string, format: string): string {
  const order = String(number).padStart(2, '0');
  return `${order}-${slug(pieceId, 40) || 'piece'}_${structureSlug(structure)}.${slug(format, 8) || 'bin'}`;
}
