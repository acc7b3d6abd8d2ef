import type { Page, ReadDocument } from '../../../domain/documents/page.js';
import { partsOf } from './parts.js';
import { SheetOfLines } from './sheet-of-lines.js';
import { walkXml } from './xml-walk.js';

const MOST_COLUMNS = 60;
const MOST_ROWS = 2_000;
const DAY_MS = 86_400_000;
/** The day that spreadsheets count as 0. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Reads an Excel workbook, each sheet as a page; values are those that the program last worked out. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = await partsOf(bytes, (name) =>
    /^xl\/(?:sharedStrings|styles|worksheets\/[^/]+)\.xml$/.test(name),
  );
  const texts = sharedTexts(parts.get('xl/sharedStrings.xml') ?? '');
  const dates = dateStyles(parts.get('xl/styles.xml') ?? '');
  const pages: Page[] = [];
  for (const [name, xml] of parts)
    if (name.startsWith('xl/worksheets/')) {
      const page = readSheet(xml, texts, dates).page(pages.length + 1);
      if (page.lines.length > 0) pages.push(page);
    }
  return { pages, pageCount: Math.max(1, pages.length), fields: [], signatures: 0, sheet: true };
}

function sharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let writes = false;
  let phonetic = 0;
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') texts.push('');
      else if (name === 'rPh') phonetic++;
      else if (name === 't') writes = phonetic === 0;
    },
    close: (name) => {
      if (name === 't') writes = false;
      else if (name === 'rPh') phonetic--;
    },
    text: (text) => {
      if (writes) texts[texts.length - 1] = `${texts.at(-1) ?? ''}${text}`;
    },
  });
  return texts;
}

/** The numbers of the styles that show a number as a day. */
function dateStyles(xml: string): ReadonlySet<number> {
  const formats = new Set([14, 15, 16, 17, 22]);
  const styles = new Set<number>();
  let inCells = false;
  let at = 0;
  walkXml(xml, {
    open: (name, attribute) => {
      if (
        name === 'numFmt' &&
        /[dj].*[ya]|[ya].*[dj]/i.test((attribute('formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, ''))
      )
        formats.add(Number(attribute('numFmtId')));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        if (formats.has(Number(attribute('numFmtId')))) styles.add(at);
        at++;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function readSheet(xml: string, texts: readonly string[], dates: ReadonlySet<number>): SheetOfLines {
  const sheet = new SheetOfLines();
  let cells: string[] = [];
  let rows = 0;
  let column = 0;
  let kind = '';
  let style = 0;
  let value = '';
  let writes = false;
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === 'row') cells = [];
      else if (name === 'c') {
        column = Math.min(MOST_COLUMNS, columnOf(attribute('r') ?? '') ?? cells.length);
        [kind, style, value] = [attribute('t') ?? '', Number(attribute('s') ?? -1), ''];
      } else if (name === 'v' || name === 't') writes = true;
    },
    close: (name) => {
      if (name === 'v' || name === 't') writes = false;
      else if (name === 'c') {
        while (cells.length < column) cells.push('');
        cells[column] =
          kind === 's'
            ? (texts[Number(value)] ?? '')
            : kind === '' || kind === 'n'
              ? shown(value, dates.has(style))
              : value;
      } else if (name === 'row' && rows++ < MOST_ROWS) sheet.add(cells);
    },
    text: (text) => {
      if (writes) value += text;
    },
  });
  return sheet;
}

/** « C » of « C12 » is 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  return letters === undefined
    ? undefined
    : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shown(value: string, isDate: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  if (isDate && number > 366) {
    const day = new Date(DAY_ZERO + Math.floor(number) * DAY_MS);
    return `${String(day.getUTCDate()).padStart(2, '0')}/${String(day.getUTCMonth() + 1).padStart(2, '0')}/${day.getUTCFullYear()}`;
  }
  return String(Math.round(number * 100) / 100).replace('.', ',');
}
