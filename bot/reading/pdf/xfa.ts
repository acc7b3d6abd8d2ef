import type { FormField, Page } from '../../../domain/documents/page.js';
import { SheetOfLines } from '../office/sheet-of-lines.js';
import { walkXml } from '../office/xml-walk.js';
import { lend, type OpenPdf } from './pdfium.js';

const LARGEST = 4 * 1024 * 1024;
const MOST_PACKETS = 20;

/** A form made with LiveCycle as its own data say it: one that no page shows, whose pages only ask for Adobe Reader. */
export interface XfaForm {
  readonly page: Page;
  readonly fields: readonly FormField[];
}

/** Reads the data of such a form; undefined where there is none. */
export function xfaForm(pdf: OpenPdf): XfaForm | undefined {
  const xml = packetsOf(pdf);
  if (xml === '') return undefined;
  const { entries, values } = partsOf(xml);
  const sheet = new SheetOfLines();
  const fields: FormField[] = [];
  const shown = new Set<string>();
  for (const { name, text } of entries)
    if (name === undefined) sheet.add([text]);
    else {
      const said = values.get(name) ?? [''];
      shown.add(name);
      for (const value of said) {
        sheet.add([text === '' ? spaced(name) : text, value]);
        fields.push({ name, kind: 'text', value, page: 1 });
      }
    }
  for (const [name, said] of values)
    if (!shown.has(name)) for (const value of said) sheet.add([spaced(name), value]);
  return { page: sheet.page(1), fields };
}

/** What the form shows in order: texts, and fields with their captions; and what was typed, by name. */
interface Parts {
  readonly entries: { readonly name?: string; text: string }[];
  readonly values: Map<string, string[]>;
}

function partsOf(xml: string): Parts {
  const parts: Parts = { entries: [], values: new Map() };
  const open: string[] = [];
  let leaf = '';
  let [inTemplate, inData] = [false, false];
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === 'template') inTemplate = true;
      if (name === 'data' && open.at(-1) === 'datasets') inData = true;
      if (inTemplate && name === 'field') parts.entries.push({ name: attribute('name') ?? '', text: '' });
      if (inTemplate && name === 'draw') parts.entries.push({ text: '' });
      open.push(name);
      leaf = '';
    },
    text: (text) => {
      leaf += text;
      const entry = parts.entries.at(-1);
      const captioned = open.includes('draw') || open.includes('caption');
      if (inTemplate && captioned && entry !== undefined && !open.includes('script')) entry.text += text;
    },
    close: (name) => {
      open.pop();
      if (name === 'template') inTemplate = false;
      if (name === 'data' && open.at(-1) === 'datasets') inData = false;
      const value = leaf.trim();
      if (inData && value !== '') parts.values.set(name, [...(parts.values.get(name) ?? []), value]);
      leaf = '';
    },
  });
  return parts;
}

/** « siretAssociation » as one would say it. */
function spaced(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_.-]+/g, ' ')
    .toLowerCase();
}

/** The packets of a form make one XML together. */
function packetsOf({ raw, document }: OpenPdf): string {
  const count = Math.min(raw._FPDF_GetXFAPacketCount(document), MOST_PACKETS);
  const packets: Uint8Array[] = [];
  let left = LARGEST;
  for (let at = 0; at < count; at++)
    lend(raw, 4, (size) => {
      raw._FPDF_GetXFAPacketContent(document, at, 0, 0, size);
      const length = new DataView(raw.HEAPU8.buffer, size, 4).getUint32(0, true);
      left -= length;
      if (length === 0 || left < 0) return;
      lend(raw, length, (buffer) => {
        if (raw._FPDF_GetXFAPacketContent(document, at, buffer, length, size) !== 0)
          packets.push(raw.HEAPU8.slice(buffer, buffer + length));
      });
    });
  return Buffer.concat(packets).toString('utf8');
}
