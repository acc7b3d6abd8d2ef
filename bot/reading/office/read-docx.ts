import type { ReadDocument } from '../../../domain/documents/page.js';
import { partsOf } from './parts.js';
import { SheetOfLines } from './sheet-of-lines.js';
import { walkXml } from './xml-walk.js';

/** Reads a Word document: its header, its text with its tables, its footer. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = await partsOf(bytes, (name) => /^word\/(?:document\d*|header\d+|footer\d+)\.xml$/.test(name));
  const sheet = new SheetOfLines();
  const named = (pattern: RegExp): readonly string[] =>
    [...parts].filter(([name]) => pattern.test(name)).map(([, xml]) => xml);
  for (const xml of [...named(/header/), ...named(/document/), ...named(/footer/)]) addText(sheet, xml);
  return { pages: [sheet.page(1)], pageCount: 1, fields: [], signatures: 0 };
}

function addText(sheet: SheetOfLines, xml: string): void {
  let cells: string[] = [''];
  let rows = 0;
  let hidden = 0;
  let writes = false;
  let pictures = 0;
  const end = (): void => {
    sheet.add(cells);
    cells = [''];
    for (; pictures > 0; pictures--) sheet.addPicture();
  };
  const say = (text: string): void => {
    cells[cells.length - 1] = `${cells.at(-1) ?? ''}${text}`;
  };
  walkXml(xml, {
    open: (name) => {
      // The same box is written twice, for old programs and for new ones.
      if (name === 'Fallback') hidden++;
      if (hidden > 0) return;
      if (name === 'tr' && rows++ === 0) cells = [];
      else if (name === 'tc' && rows === 1) cells.push('');
      else if (name === 't') writes = true;
      else if (name === 'tab') cells.push('');
      else if (name === 'br' && rows === 0) end();
      else if (name === 'blip' || name === 'imagedata' || name === 'ink') pictures++;
    },
    close: (name) => {
      if (name === 'Fallback') hidden--;
      if (hidden > 0) return;
      if (name === 't') writes = false;
      else if (name === 'p') {
        if (rows === 0) end();
        else say(' ');
      } else if (name === 'tr' && --rows === 0) end();
    },
    text: (text) => {
      if (writes && hidden === 0) say(text);
    },
  });
  end();
}
