import type { PDF, PdfDict, PdfObject, PdfStream } from '@libpdf/core';
import { isExecutable } from './is-executable.js';
import { loadPdf, recoverPdf, type Loaded, type Parser } from './pdf-loading.js';
import { isFormFormatting } from './pdf-scripts.js';
import { PdfUnpacking } from './pdf-unpacking.js';
import { Refus } from './verdict.js';

const MOST_VALUES = 5_000_000;
const LONGEST_SCRIPT = 64 * 1024;
const ACTIVE_SUBTYPES = new Set(['RichMedia', '3D', 'Movie']);
const ACTIVE_ACTIONS = new Set(['ImportData', 'GoToE', 'GoTo3DView', 'RichMediaExecute', 'Movie']);

/**
 * Follows everything that a PDF's catalog leads to, as a reader would: through cross-reference tables, object streams,
 * and encryption that asks for no password.
 * @throws Refus `chiffre` when it asks for a password, `executable`, `contenu_actif`, `demesure`, or `abime`
 */
export async function examinePdf(bytes: Uint8Array): Promise<void> {
  // The parser is large: it is loaded at the first PDF.
  const { PDF, PdfRef, PdfStream } = await import('@libpdf/core');
  const unpacking = PdfUnpacking.watch(PdfStream);
  try {
    await examineBounded({ PDF, PdfRef }, bytes);
  } finally {
    unpacking.check();
  }
}

async function examineBounded(parser: Parser, bytes: Uint8Array): Promise<void> {
  try {
    examineLoaded(await loadPdf(parser, bytes));
  } catch (error) {
    if (!(error instanceof Refus && error.raison === 'abime')) throw error;
    examineLoaded(await recoverPdf(parser, bytes));
  }
}

function examineLoaded({ pdf, roots }: Loaded): void {
  try {
    examineValues(pdf, roots);
    const pages = pdf.getPageCount();
    const announced =
      dictOf(pdf, pdf.getCatalog().get('Pages'))?.getNumber('Count', (ref) => pdf.getObject(ref))?.value ?? 0;
    if (pages === 0 || (pdf.recoveredViaBruteForce && pages < announced)) throw new Refus('abime');
  } catch (error) {
    throw error instanceof Refus ? error : new Refus('abime');
  }
}

function examineValues(pdf: PDF, roots: readonly PdfObject[]): void {
  const seen = new Set<string>();
  const pending: PdfObject[] = [...roots];
  for (let count = 0; ; count++) {
    const value = pending.pop();
    if (value === undefined) return;
    if (count > MOST_VALUES) throw new Refus('demesure');
    if (value.type === 'ref') {
      const key = `${value.objectNumber} ${value.generation}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const target = pdf.getObject(value);
      if (target !== null) pending.push(target);
    } else if (value.type === 'array') for (const item of value) pending.push(item);
    else if (value.type === 'dict' || value.type === 'stream') {
      examineDict(pdf, value);
      for (const [, item] of value) pending.push(item);
    }
  }
}

function examineDict(pdf: PDF, dict: PdfDict): void {
  const action = nameOf(pdf, dict.get('S'));
  if (action === 'Launch') throw new Refus('executable');
  if (ACTIVE_ACTIONS.has(action) || ACTIVE_SUBTYPES.has(nameOf(pdf, dict.get('Subtype'))))
    throw new Refus('contenu_actif');
  if (action === 'GoToR' && isNetworkShare(fileNames(pdf, dict.get('F')))) throw new Refus('contenu_actif');
  if (dict.has('JS') && !isFormFormatting(textOf(pdf, dict.get('JS')))) throw new Refus('contenu_actif');
  if (dict.has('XFA') && hasScript(pdf, dict.get('XFA'))) throw new Refus('contenu_actif');
  if (dict.has('EF')) throw new Refus(isProgram(pdf, dict) ? 'executable' : 'contenu_actif');
}

/** An attached file is a program by its name or by its first bytes. */
function isProgram(pdf: PDF, specification: PdfDict): boolean {
  const names = fileNames(pdf, specification);
  const streams = [...(dictOf(pdf, specification.get('EF')) ?? [])].map(([, item]) => streamOf(pdf, item));
  const heads = streams.map((stream) =>
    stream === undefined || stream.has('Filter') ? new Uint8Array() : stream.data,
  );
  return [
    ...names.map((name) => ({ name, head: new Uint8Array() })),
    ...heads.map((head) => ({ name: '', head })),
  ].some(isExecutable);
}

function fileNames(pdf: PDF, value: PdfObject | undefined): readonly string[] {
  const dict = dictOf(pdf, value);
  return dict === undefined
    ? [textOf(pdf, value)]
    : ['F', 'UF', 'DOS', 'Unix', 'Mac'].map((key) => textOf(pdf, dict.get(key)));
}

/** A share that the reader's computer would sign in to. */
function isNetworkShare(names: readonly string[]): boolean {
  return names.some((name) => /^[\\/]{2}/.test(name));
}

/** Forms made with LiveCycle keep their scripts in XML. */
function hasScript(pdf: PDF, value: PdfObject | undefined): boolean {
  const resolved = resolve(pdf, value);
  const packets = resolved?.type === 'array' ? [...resolved] : [resolved];
  return packets.some((packet) => {
    const stream = streamOf(pdf, packet);
    return (
      stream !== undefined &&
      /<(?:\w+:)?script\b/i.test(Buffer.from(stream.getDecodedData()).toString('latin1'))
    );
  });
}

/** The text of a string or of a stream; a script too long to be read is too long to be a format. */
function textOf(pdf: PDF, value: PdfObject | undefined): string {
  const resolved = resolve(pdf, value);
  if (resolved?.type === 'string') return resolved.asString();
  const stream = streamOf(pdf, resolved);
  if (stream === undefined) return '';
  return stream.data.length > LONGEST_SCRIPT ? '?' : Buffer.from(stream.getDecodedData()).toString('latin1');
}

function resolve(pdf: PDF, value: PdfObject | null | undefined): PdfObject | undefined {
  let current = value;
  for (let hops = 0; current?.type === 'ref' && hops < 16; hops++) current = pdf.getObject(current);
  return current ?? undefined;
}

function nameOf(pdf: PDF, value: PdfObject | undefined): string {
  const resolved = resolve(pdf, value);
  return resolved?.type === 'name' ? resolved.value : '';
}

function dictOf(pdf: PDF, value: PdfObject | undefined): PdfDict | undefined {
  const resolved = resolve(pdf, value);
  return resolved?.type === 'dict' || resolved?.type === 'stream' ? resolved : undefined;
}

function streamOf(pdf: PDF, value: PdfObject | undefined): PdfStream | undefined {
  const resolved = resolve(pdf, value);
  return resolved?.type === 'stream' ? (resolved as PdfStream) : undefined;
}
