import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';

/** What the library's own wrapper has no name for: places of letters, form fields, flattening. The version is pinned. */
export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidth(page: number): number;
  _FPDF_GetPageHeight(page: number): number;
  _FPDFPage_GetRotation(page: number): number;
  _FPDFPage_Flatten(page: number, usage: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFImageObj_GetImagePixelSize(object: number, width: number, height: number): number;
  _FPDFPageObj_GetBounds(object: number, l: number, b: number, r: number, t: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPage_GetAnnot(page: number, index: number): number;
  _FPDFPage_CloseAnnot(annot: number): void;
  _FPDFAnnot_GetFormFieldType(form: number, annot: number): number;
  _FPDFAnnot_GetFormFieldName(form: number, annot: number, buffer: number, length: number): number;
  _FPDFAnnot_GetFormFieldValue(form: number, annot: number, buffer: number, length: number): number;
  _FPDFAnnot_IsChecked(form: number, annot: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number;
  _FPDFText_GetCharAngle(text: number, index: number): number;
  _FPDF_GetSignatureCount(document: number): number;
  _FPDF_GetXFAPacketCount(document: number): number;
  _FPDF_GetXFAPacketContent(
    document: number,
    index: number,
    buffer: number,
    length: number,
    size: number,
  ): number;
  _FORM_OnAfterLoadPage(page: number, form: number): void;
  _FORM_OnBeforeClosePage(page: number, form: number): void;
  _FPDFBitmap_CreateEx(w: number, h: number, format: number, pointer: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, x: number, y: number, w: number, h: number, colour: number): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    w: number,
    h: number,
    rotate: number,
    flags: number,
  ): void;
}

/** An opened PDF with what its pages are read through. */
export interface OpenPdf {
  readonly raw: Pdfium;
  readonly document: number;
  readonly form: number;
  readonly pageCount: number;
  close(): void;
}

let library: ReturnType<typeof PDFiumLibrary.init> | undefined;

/** Starts the engine, so that the first PDF doesn't wait for it. */
export function startPdfium(): ReturnType<typeof PDFiumLibrary.init> {
  return (library ??= PDFiumLibrary.init());
}

/** Opens a PDF that asks for no password. @throws when it can't be read */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const opened = await startPdfium();
  const document = await opened.loadDocument(bytes);
  const { module: raw } = opened as unknown as { module: Pdfium };
  const { documentIdx } = document as unknown as { documentIdx: number };
  return {
    raw,
    document: documentIdx,
    form: formOf(document),
    pageCount: document.getPageCount(),
    close: () => {
      document.destroy();
    },
  };
}

/** Without its fields a document is still read. */
function formOf(document: PDFiumDocument): number {
  try {
    return document.initializeFormFields();
  } catch {
    return 0;
  }
}

/** Lends memory of the engine for as long as the work lasts. */
export function lend<T>(raw: Pdfium, size: number, work: (pointer: number) => T): T {
  const pointer = raw.wasmExports.malloc(size);
  if (pointer === 0) throw new RangeError('The PDF engine has no memory left');
  try {
    return work(pointer);
  } finally {
    raw.wasmExports.free(pointer);
  }
}

/** A text that the engine writes as UTF-16 with its final zero. */
export function readText(raw: Pdfium, read: (buffer: number, length: number) => number): string {
  const length = Math.min(read(0, 0), LONGEST_TEXT);
  if (length <= 2) return '';
  return lend(raw, length, (pointer) => {
    read(pointer, length);
    return new TextDecoder('utf-16le').decode(raw.HEAPU8.slice(pointer, pointer + length - 2));
  });
}

const LONGEST_TEXT = 32 * 1024;
