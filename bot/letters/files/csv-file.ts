import { Buffer } from 'node:buffer';

const BOM = '\ufeff';

/** Lines of cells as a French spreadsheet opens them: UTF-8 with BOM, « ; » between cells. */
export function csvFile(lines: readonly (readonly string[])[]): Buffer {
  return Buffer.from(BOM + lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join(''), 'utf8');
}

/** A cell that a spreadsheet takes for text: what would begin a formula is led by an apostrophe (OWASP, « CSV injection »). */
function quoted(text: string): string {
  const safe = /^\s*[=+\-@|%\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/[\r\n\t]+/g, ' ').replaceAll('"', '""')}"`;
}
