import type { FormField, Word } from '../../../domain/documents/page.js';
import type { Gray } from '../raster/gray.js';
import { lend, readText, type OpenPdf, type Pdfium } from './pdfium.js';

const PRINT = 1;
const IMAGE = 3;
const GRAY = 1;
const RENDER_GRAY_ANNOTATIONS = 0x08 | 0x01;
const MOST_CHARACTERS = 60_000;
const MOST_OBJECTS = 20_000;
const MOST_FIELDS = 2_000;
/** A page of A3 at 600 dots an inch has 70 million; drawing what announces a wall of them takes minutes. */
const MOST_PIXELS = 150_000_000;

/** What one page of a PDF says, as it would be printed: form fields and signatures are part of it. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly fields: readonly FormField[];
  /** Share of the page that pictures cover. */
  readonly pictured: number;
  /** Draws it so that its longer side has this many pixels. */
  draw(longSide: number): Gray;
  close(): void;
}

/** Reads one page, counted from 0. */
export function openPage(pdf: OpenPdf, index: number): PdfPage {
  const { raw } = pdf;
  let page = raw._FPDF_LoadPage(pdf.document, index);
  if (page === 0) throw new Error(`Page ${index + 1} can't be read`);
  if (pdf.form !== 0) raw._FORM_OnAfterLoadPage(page, pdf.form);
  const fields = fieldsOf(pdf, page, index + 1);
  if (raw._FPDFPage_GetAnnotCount(page) > 0 && raw._FPDFPage_Flatten(page, PRINT) === 1) {
    if (pdf.form !== 0) raw._FORM_OnBeforeClosePage(page, pdf.form);
    raw._FPDF_ClosePage(page);
    page = raw._FPDF_LoadPage(pdf.document, index);
  }
  const [width, height] = [raw._FPDF_GetPageWidth(page), raw._FPDF_GetPageHeight(page)];
  const size = { width, height, rotation: raw._FPDFPage_GetRotation(page) };
  return {
    width,
    height,
    words: wordsOf(raw, page, size),
    fields,
    pictured: picturedOf(raw, page, width * height),
    draw: (longSide) => draw(raw, page, size, longSide),
    close: () => {
      raw._FPDF_ClosePage(page);
    },
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
  /** Quarters of a turn, clockwise. */
  readonly rotation: number;
}

function wordsOf(raw: Pdfium, page: number, size: Size): readonly Word[] {
  const text = raw._FPDFText_LoadPage(page);
  if (text === 0) return [];
  const words: Word[] = [];
  let word: Word | undefined;
  const end = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  lend(raw, 16, (pointer) => {
    const count = Math.min(raw._FPDFText_CountChars(text), MOST_CHARACTERS);
    for (let at = 0; at < count; at++) {
      const letter = String.fromCodePoint(Math.min(raw._FPDFText_GetUnicode(text, at), 0x10ffff));
      if (/[\s\p{C}]/u.test(letter)) {
        end();
        continue;
      }
      if (raw._FPDFText_GetLooseCharBox(text, at, pointer) === 0) continue;
      const box = boxOf(raw, pointer, size);
      const height = box.y1 - box.y0;
      const joins =
        word !== undefined &&
        Math.abs(box.y1 - word.y1) < height * 0.6 &&
        box.x0 - word.x1 < height * 0.28 &&
        box.x0 >= word.x0;
      if (!joins) end();
      word =
        word === undefined
          ? { text: letter, ...box }
          : {
              text: word.text + letter,
              x0: word.x0,
              y0: Math.min(word.y0, box.y0),
              x1: Math.max(word.x1, box.x1),
              y1: Math.max(word.y1, box.y1),
            };
    }
  });
  end();
  raw._FPDFText_ClosePage(text);
  return words;
}

/** The engine's rectangle (left, top, right, bottom, from the bottom up) as it lies on the page that one sees. */
function boxOf(raw: Pdfium, pointer: number, { width, height, rotation }: Size): Omit<Word, 'text'> {
  const view = new DataView(raw.HEAPU8.buffer, pointer, 16);
  const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => view.getFloat32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  if (rotation === 1) return { x0: bottom, y0: left, x1: top, y1: right };
  if (rotation === 2) return { x0: width - right, y0: bottom, x1: width - left, y1: top };
  if (rotation === 3) return { x0: width - top, y0: height - right, x1: width - bottom, y1: height - left };
  return { x0: left, y0: height - top, x1: right, y1: height - bottom };
}

function fieldsOf({ raw, form }: OpenPdf, page: number, number: number): readonly FormField[] {
  if (form === 0) return [];
  const count = Math.min(raw._FPDFPage_GetAnnotCount(page), MOST_FIELDS);
  const fields: FormField[] = [];
  for (let at = 0; at < count; at++) {
    const annot = raw._FPDFPage_GetAnnot(page, at);
    if (annot === 0) continue;
    const kind = KINDS[raw._FPDFAnnot_GetFormFieldType(form, annot)];
    if (kind !== undefined)
      fields.push({
        kind,
        page: number,
        name: readText(raw, (buffer, length) => raw._FPDFAnnot_GetFormFieldName(form, annot, buffer, length)),
        value:
          kind === 'box'
            ? raw._FPDFAnnot_IsChecked(form, annot) === 1
              ? 'oui'
              : ''
            : readText(raw, (buffer, length) =>
                raw._FPDFAnnot_GetFormFieldValue(form, annot, buffer, length),
              ),
      });
    raw._FPDFPage_CloseAnnot(annot);
  }
  return fields;
}

/** The engine's numbers of the kinds of fields. */
const KINDS: Readonly<Record<number, FormField['kind']>> = {
  1: 'button',
  2: 'box',
  3: 'box',
  4: 'choice',
  5: 'choice',
  6: 'text',
  7: 'signature',
};

function picturedOf(raw: Pdfium, page: number, area: number): number {
  const count = Math.min(raw._FPDFPage_CountObjects(page), MOST_OBJECTS);
  return lend(raw, 16, (pointer) => {
    let covered = 0;
    for (let at = 0; at < count; at++) {
      const object = raw._FPDFPage_GetObject(page, at);
      if (raw._FPDFPageObj_GetType(object) !== IMAGE) continue;
      if (pixelsOf(raw, object, pointer) > MOST_PIXELS)
        throw new RangeError('A picture is too large to be read');
      if (raw._FPDFPageObj_GetBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12) === 0) continue;
      const view = new DataView(raw.HEAPU8.buffer, pointer, 16);
      const [l, b, r, t] = [0, 4, 8, 12].map((offset) => view.getFloat32(offset, true)) as [
        number,
        number,
        number,
        number,
      ];
      covered += Math.max(0, r - l) * Math.max(0, t - b);
    }
    return Math.min(1, covered / Math.max(1, area));
  });
}

function pixelsOf(raw: Pdfium, object: number, pointer: number): number {
  if (raw._FPDFImageObj_GetImagePixelSize(object, pointer, pointer + 4) === 0) return 0;
  const view = new DataView(raw.HEAPU8.buffer, pointer, 8);
  return view.getUint32(0, true) * view.getUint32(4, true);
}

function draw(raw: Pdfium, page: number, { width, height }: Size, longSide: number): Gray {
  const scale = longSide / Math.max(width, height, 1);
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  return lend(raw, w * h, (pointer) => {
    const bitmap = raw._FPDFBitmap_CreateEx(w, h, GRAY, pointer, w);
    raw._FPDFBitmap_FillRect(bitmap, 0, 0, w, h, 0xffffffff);
    raw._FPDF_RenderPageBitmap(bitmap, page, 0, 0, w, h, 0, RENDER_GRAY_ANNOTATIONS);
    const data = raw.HEAPU8.slice(pointer, pointer + w * h);
    raw._FPDFBitmap_Destroy(bitmap);
    return { width: w, height: h, data };
  });
}
