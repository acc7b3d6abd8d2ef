import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The height of what stands at the foot of every page, in points. */
const FOOTER = 56;

/** A node of a PDF's tag tree. */
export interface Tag {
  readonly role: string;
  readonly children: readonly Tag[];
}

/** What a PDF says to a reader and to a screen reader. */
export interface ReadPdf {
  readonly text: string;
  readonly pages: number;
  readonly tags: readonly Tag[];
  readonly lang: string | null;
  readonly title: string | undefined;
  readonly marked: boolean;
  readonly raw: string;
}

/** Reads a PDF back with another library than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  const tags: Tag[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
    tags.push(tagOf(await page.getStructTree()));
  }
  const { info } = await document.getMetadata();
  const facts = info as { Title?: string; Language?: string };
  const mark = await document.getMarkInfo();
  const read = {
    text: texts.join(' '),
    pages: document.numPages,
    tags,
    lang: facts.Language ?? null,
    title: facts.Title,
    marked: mark?.Marked === true,
    raw: Buffer.from(bytes).toString('latin1'),
  };
  await task.destroy();
  return read;
}

/** The roles of a tag tree, in reading order. */
export function roles(tags: readonly Tag[]): readonly string[] {
  return tags.flatMap(({ role, children }) => [role, ...roles(children)]);
}

function tagOf(node: unknown): Tag {
  const { role = '', children = [] } = node as { role?: string; children?: readonly unknown[] };
  return {
    role,
    children: children.filter((child) => (child as { role?: string }).role !== undefined).map(tagOf),
  };
}

/** The last line of each page above its footer. */
export async function lastLines(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
    .promise;
  const lines: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    const drawn = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ text: item.str, y: Number(item.transform[5]) }] : [],
    );
    const above = drawn.filter(({ y }) => y > FOOTER);
    const lowest = Math.min(...above.map(({ y }) => y));
    lines.push(
      above
        .filter(({ y }) => y - lowest < 2)
        .map(({ text }) => text)
        .join(' '),
    );
  }
  await document.destroy();
  return lines;
}
