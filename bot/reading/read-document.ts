import type { ReadDocument } from '../../domain/documents/page.js';
import type { Ocr } from './ocr.js';
import { readPdf } from './read-pdf.js';

/**
 * Reads a file of a format that the examination proved; what reads the rarer formats is loaded at the first of them.
 * @param ocr starts the reader of pictures at its first use; absent where the operator wants none
 * @throws when its bytes can't be read
 */
export async function readDocument(
  bytes: Uint8Array,
  format: string,
  ocr: (() => Promise<Ocr>) | undefined,
): Promise<ReadDocument> {
  if (format === 'pdf') return readPdf(bytes, ocr);
  if (format === 'docx') return (await import('./office/read-docx.js')).readDocx(bytes);
  if (format === 'xlsx') return (await import('./office/read-xlsx.js')).readXlsx(bytes);
  if (format === 'odt' || format === 'ods') return (await import('./office/read-odf.js')).readOdf(bytes);
  // It starts in a thread of its own, while the picture is opened here; who reads it is told where it can't start.
  ocr?.().catch(() => undefined);
  const { pictureAsPdf } = await import('./picture.js');
  return readPdf(await pictureAsPdf(bytes), ocr);
}
