import { ZipFile } from 'yazl';

/** Parts of an Office Open XML file, by name, in the order in which they are written. */
export type Parts = Readonly<Record<string, string>>;

/** A relationship of a part: its kind and where it leads. */
export type Relation = readonly [kind: string, target: string];

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** The day the call was put online: the same on every machine, so that the same text makes the same bytes. */
const MADE = { iso: '2023-03-29T00:00:00Z', local: new Date(2023, 2, 29) };

/** A text as XML holds it, in an element or in an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A relationships part; ids are rId1, rId2… in order. */
export function relationsPart(relations: readonly Relation[]): string {
  const lines = relations.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${kind.includes('/') ? `${PACKAGE}/relationships/${kind}` : `${OFFICE}/${kind}`}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

/** The parts that every package has around its own: types, relationships, title and language. @param types content type by part name */
export function packageParts(main: string, types: Readonly<Record<string, string>>, titre: string): Parts {
  const overrides = Object.entries({
    ...types,
    'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  }).map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return {
    '[Content_Types].xml':
      `${XML}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationsPart([
      ['officeDocument', main],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml':
      `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${escapeXml(titre)}</dc:title><dc:language>fr-FR</dc:language>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${MADE.iso}</dcterms:created></cp:coreProperties>`,
  };
}

/** The file itself. Stored without compression: how a text is packed changes with the version of Node.js. */
export async function officeFile(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts))
    zip.addBuffer(Buffer.from(text), name, { mtime: MADE.local, forceDosTimestamp: true, compress: false });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
