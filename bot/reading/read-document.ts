import type { ReadDocument } from '../../domain/documents/page.js';
import type { Ocr } from './ocr.js';
import { readDocx } from './office/read-docx.js';
import { readOdf } from './office/read-odf.js';
import { readXlsx } from './office/read-xlsx.js';
import { pictureAsPdf } from './picture.js';
import { readPdf } from './read-pdf.js';

/**
 * Reads a file of a format that the examination proved.
 * @param ocr starts the reader of pictures at its first use; absent where the operator wants none
 * @throws when its bytes can't be read
 */
export async function readDocument(
  bytes: Uint8Array,
  format: string,
  ocr: (() => Promise<Ocr>) | undefined,
): Promise<ReadDocument> {
  if (format === 'pdf') return readPdf(bytes, ocr);
  if (format === 'docx') return readDocx(bytes);
  if (format === 'xlsx') return readXlsx(bytes);
  if (format === 'odt' || format === 'ods') return readOdf(bytes);
  return readPdf(await pictureAsPdf(bytes), ocr);
}
