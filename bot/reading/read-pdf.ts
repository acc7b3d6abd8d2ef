import { linesFrom, linesOf } from '../../domain/documents/layout.js';
import type { FormField, Page, ReadDocument, Word } from '../../domain/documents/page.js';
import { inkOf } from './ink.js';
import { OCR_SIDE, type Ocr } from './ocr.js';
import { openPage, type PdfPage } from './pdf/pdf-page.js';
import { openPdf } from './pdf/pdfium.js';
import { xfaForm } from './pdf/xfa.js';

const FIRST_PAGES = 5;
const LAST_PAGES = 2;
/** A page with fewer letters than this holds its text in a picture, if at all. */
const LEAST_LETTERS = 60;
/** Under a picture of the whole page, a few words are a stamp or a number. */
const STAMPED_LETTERS = 400;
const WHOLE_PAGE = 0.7;
/** Pixels of a page's longer side, drawn only to see its ink. */
const INK_SIDE = 1200;

/** Reads a PDF: what its text and its fields say, and what its pictures show where `ocr` is there. @throws when it can't be opened */
export async function readPdf(
  bytes: Uint8Array,
  ocr: (() => Promise<Ocr>) | undefined,
): Promise<ReadDocument> {
  const pdf = await openPdf(bytes);
  try {
    const pages: Page[] = [];
    const fields: FormField[] = [];
    for (const index of pagesToRead(pdf.pageCount)) {
      const page = openPage(pdf, index);
      try {
        fields.push(...page.fields);
        pages.push(await readPage(page, index + 1, ocr));
      } finally {
        page.close();
      }
    }
    const signatures = Math.max(0, pdf.raw._FPDF_GetSignatureCount(pdf.document));
    const form = fields.length === 0 ? xfaForm(pdf) : undefined;
    return {
      // Its pages say nothing but that another program shows it.
      pages: form === undefined ? pages : [form.page],
      pageCount: pdf.pageCount,
      fields: form?.fields ?? fields,
      signatures,
    };
  } finally {
    pdf.close();
  }
}

/** The first five and the last two, from 0. */
export function pagesToRead(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => index < FIRST_PAGES || index >= count - LAST_PAGES,
  );
}

async function readPage(page: PdfPage, number: number, ocr: (() => Promise<Ocr>) | undefined): Promise<Page> {
  const { width, height, words } = page;
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const pictured = letters < LEAST_LETTERS || (page.pictured > WHOLE_PAGE && letters < STAMPED_LETTERS);
  if (!pictured || page.pictured < 0.02) {
    const scale = INK_SIDE / Math.max(width, height);
    const ink = inkOf(page.draw(INK_SIDE), scaled(words, scale), scale);
    return { number, width, height, lines: linesOf(words), ink };
  }
  if (ocr === undefined) return { number, width, height, lines: [], ink: [], ocr: { sure: 0, dark: 0 } };
  const read = await (await ocr()).read(page.draw(OCR_SIDE));
  const scale = OCR_SIDE / Math.max(width, height);
  return {
    number,
    width: read.picture.width / scale,
    height: read.picture.height / scale,
    lines: linesFrom(read.rows.map((row) => scaled(row, 1 / scale))),
    ink: inkOf(
      read.picture,
      read.rows.flat().filter(({ sure = 1 }) => sure > 0.6),
      scale,
    ),
    ocr: { sure: read.sure, dark: darkOf(read.picture.data) },
  };
}

function scaled(words: readonly Word[], by: number): readonly Word[] {
  return words.map((word) => ({
    ...word,
    x0: word.x0 * by,
    y0: word.y0 * by,
    x1: word.x1 * by,
    y1: word.y1 * by,
  }));
}

function darkOf(data: Uint8Array): number {
  let dark = 0;
  for (let at = 0; at < data.length; at++) if ((data[at] ?? 255) < 128) dark++;
  return dark / Math.max(1, data.length);
}
