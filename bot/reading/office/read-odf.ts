import type { Page, ReadDocument } from '../../../domain/documents/page.js';
import { partsOf } from './parts.js';
import { SheetOfLines } from './sheet-of-lines.js';
import { walkXml } from './xml-walk.js';

const MOST_CELLS = 60;

/** Reads a text or a spreadsheet of LibreOffice; each sheet is a page. */
export async function readOdf(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = await partsOf(bytes, (name) => name === 'content.xml' || name === 'styles.xml');
  const pages: Page[] = [];
  let sheet = new SheetOfLines();
  const end = (): void => {
    const page = sheet.page(pages.length + 1);
    if (page.lines.length > 0 || page.ink.length > 0) pages.push(page);
    sheet = new SheetOfLines();
  };
  const spreadsheet = /<office:spreadsheet\b/.test(parts.get('content.xml') ?? '');
  if (!spreadsheet) addText(sheet, headers(parts.get('styles.xml') ?? ''), () => undefined);
  addText(sheet, parts.get('content.xml') ?? '', spreadsheet ? end : () => undefined, () => sheet);
  end();
  return {
    pages,
    pageCount: Math.max(1, pages.length),
    fields: [],
    signatures: 0,
    ...(spreadsheet && { sheet: true }),
  };
}

/** The headers and footers that the styles hold, as a text of their own. */
function headers(styles: string): string {
  const found = styles.match(/<style:(?:header|footer)\b[^>]*>[\s\S]*?<\/style:(?:header|footer)>/g) ?? [];
  return found.length === 0 ? '' : `<office:body>${found.join('')}</office:body>`;
}

function addText(
  first: SheetOfLines,
  xml: string,
  endSheet: () => void,
  sheet = (): SheetOfLines => first,
): void {
  let cells: string[] = [];
  let inRow = 0;
  let inCell = 0;
  let body = false;
  let repeat = 1;
  let pictures = 0;
  let depth = 0;
  const say = (text: string): void => {
    if (cells.length === 0) cells.push('');
    cells[cells.length - 1] = `${cells.at(-1) ?? ''}${text}`;
  };
  const end = (): void => {
    sheet().add(cells);
    cells = [];
    for (; pictures > 0; pictures--) sheet().addPicture();
  };
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === 'body') body = true;
      if (!body) return;
      if (name === 'table-row') inRow++;
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        if (inCell++ === 0 && inRow > 0) {
          repeat = Math.min(MOST_CELLS, Number(attribute('number-columns-repeated') ?? 1));
          cells.push('');
        }
      } else if (name === 'tab' && inRow === 0) cells.push('');
      else if (name === 's') say(' ');
      else if (name === 'line-break') say(' ');
      else if (name === 'image') pictures++;
      else if (name === 'p' || name === 'h') depth++;
    },
    close: (name) => {
      if (!body) return;
      if (name === 'p' || name === 'h') {
        depth--;
        if (inRow === 0) end();
        else say(' ');
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        if (--inCell === 0) {
          const text = cells.at(-1) ?? '';
          for (let more = 1; more < repeat && cells.length < MOST_CELLS; more++)
            cells.push(text.trim() === '' ? '' : text);
        }
      } else if (name === 'table-row') {
        if (--inRow === 0) end();
      } else if (name === 'table') endSheet();
    },
    text: (text) => {
      if (body && depth > 0) say(text);
    },
  });
}
