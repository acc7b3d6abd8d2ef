import { createHash } from 'node:crypto';
import { docxParts, pdfWith, xlsxParts, zipFile } from '../../test/support/sample-files.js';

/** A document that an applicant sends, as the applicant keeps it. */
export interface SentDocument {
  /** Id of the document in the call. */
  readonly piece: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** A document of a kind, with bytes that no other one has; some are larger than one stored chunk. */
export async function makeDocument(piece: string, mark: string, random: () => number): Promise<SentDocument> {
  const format = FORMATS[piece] ?? 'pdf';
  const noise = Buffer.from(
    Array.from({ length: 200 + Math.floor(random() ** 6 * 200_000) }, () => Math.floor(random() * 256)),
  ).toString('base64');
  const bytes = await MAKERS[format](`${piece} ${mark} ${noise}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { piece, name: `${piece} ${mark}.${format}`, bytes, sha256 };
}

type Format = 'pdf' | 'docx' | 'xlsx';

const FORMATS: Readonly<Record<string, Format>> = { note_projet: 'docx', budget: 'xlsx' };

const MAKERS: Readonly<Record<Format, (text: string) => Promise<Buffer> | Buffer>> = {
  pdf: (text) => pdfWith('', [`<</Length ${text.length}>>\nstream\n${text}\nendstream`]),
  docx: (text) => zipFile(docxParts(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)),
  xlsx: (text) => zipFile(xlsxParts(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`)),
};
