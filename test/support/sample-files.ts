import { crc32, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { ZipFile } from 'yazl';

/** Parts of an archive by name. */
export type Parts = Readonly<Record<string, string | Buffer>>;

/** An archive with these parts, in this order. */
export async function zipFile(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts))
    zip.addBuffer(Buffer.from(content as string), name, {
      mtime: new Date('2023-04-03T10:00:00Z'),
      compress: name !== 'mimetype' && content.length > 0,
    });
  zip.end();
  return collect(zip.outputStream);
}

/** A PDF of one page; `edit` draws more on it. */
export async function pdfFile(
  text = 'Statuts de l’association',
  options: PDFKit.PDFDocumentOptions = {},
  edit: (document: PDFKit.PDFDocument) => void = () => undefined,
): Promise<Buffer> {
  const document = new PDFDocument({ info: { CreationDate: new Date('2023-04-03T10:00:00Z') }, ...options });
  const bytes = collect(document);
  document.text(text);
  edit(document);
  document.end();
  return bytes;
}

/** A PDF from its objects as they are written, the first being its catalog; cross-references included. */
export function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object.toString('latin1')}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

/** A page of its own and a catalog with these entries; `more` are objects from number 4 on. */
export function pdfWith(catalog: string, more: readonly (string | Buffer)[] = [], page = ''): Buffer {
  return pdfOf([
    `<</Type/Catalog/Pages 2 0 R ${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100] ${page}>>`,
    ...more,
  ]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A relationships part; each as in `['attachedTemplate', 'https://…', 'External']`. */
export function relations(
  ...all: readonly (readonly [type: string, target: string, mode?: string])[]
): string {
  const lines = all.map(
    ([type, target, mode], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `${XML}<Relationships xmlns="${RELATIONS}">${lines.join('')}</Relationships>`;
}

function contentTypes(main: string, type: string): string {
  return (
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/${main}" ContentType="${type}"/></Types>`
  );
}

/** The parts of a Word file; `type` is the content type of its main part. */
export function docxParts(
  body = '<w:p><w:r><w:t>Note de projet</w:t></w:r></w:p>',
  type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
): Parts {
  return {
    '[Content_Types].xml': contentTypes('word/document.xml', type),
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
    'word/document.xml': `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
}

/** As every file of the Open XML SDK is: the main part's type is that of its extension. */
export function withDefaultType(parts: Parts, extension = 'xml'): Parts {
  const types = String(parts['[Content_Types].xml'])
    .replace('<Default Extension="xml" ContentType="application/xml"/>', '')
    .replace(/<Override PartName="[^"]*"/, `<Default Extension="${extension}"`);
  return { ...parts, '[Content_Types].xml': types };
}

/** The parts of an Excel file with one sheet. */
export function xlsxParts(rows = '<row r="1"><c r="A1"><v>1500</v></c></row>'): Parts {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return {
    '[Content_Types].xml': contentTypes(
      'xl/workbook.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    ),
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${XML}<workbook xmlns="${main}" xmlns:r="${OFFICE}"><sheets><sheet name="Budget" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  };
}

/** The parts of an OpenDocument file. */
export function odfParts(kind: 'text' | 'spreadsheet', body = '<text:p>Note de projet</text:p>'): Parts {
  const mime = `application/vnd.oasis.opendocument.${kind}`;
  const uri = 'urn:oasis:names:tc:opendocument:xmlns';
  return {
    mimetype: mime,
    'content.xml':
      `${XML}<office:document-content xmlns:office="${uri}:office:1.0" xmlns:text="${uri}:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">` +
      `<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    'META-INF/manifest.xml':
      `${XML}<manifest:manifest xmlns:manifest="${uri}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mime}"/>` +
      '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
  };
}

export const docxFile = (): Promise<Buffer> => zipFile(docxParts());
export const xlsxFile = (): Promise<Buffer> => zipFile(xlsxParts());
export const odtFile = (): Promise<Buffer> => zipFile(odfParts('text'));
export const odsFile = (): Promise<Buffer> => zipFile(odfParts('spreadsheet', ''));

/** A grey picture of these dimensions, or one that only announces them. */
export function pngFile(width = 4, height = 4, announced = { width, height }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(announced.width, 0);
  header.writeUInt32BE(announced.height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey picture of 8 by 8 points, or one that only announces more. */
export function jpgFile(width = 8, height = 8): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  const oneCode = `01${'00'.repeat(15)}00`;
  return Buffer.from(
    [
      'ffd8',
      `ffe000104a46494600010100000100010000`,
      `ffdb004300${'01'.repeat(64)}`,
      `ffc0000b08${size.toString('hex')}01011100`,
      `ffc4001400${oneCode}`,
      `ffc4001410${oneCode}`,
      'ffda0008010100003f00',
      '3f',
      'ffd9',
    ].join(''),
    'hex',
  );
}

/** The beginning of a telephone's photo. */
export function heicFile(): Buffer {
  return Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic'),
    Buffer.alloc(4),
    Buffer.from('mif1heic'),
    Buffer.alloc(64),
  ]);
}

/** The beginning of a Windows program. */
export function exeFile(): Buffer {
  const bytes = Buffer.alloc(256);
  bytes.write('MZ');
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write('PE\0\0', 0x80);
  return bytes;
}

/** A compound file (OLE2), as older office programs and encrypted newer ones write, with this name inside. */
export function compoundFile(name: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(512),
  ]);
}

async function collect(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const one of stream) chunks.push(one as Buffer);
  return Buffer.concat(chunks);
}
