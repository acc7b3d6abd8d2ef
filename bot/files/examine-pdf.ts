import type { PDF, PdfDict, PdfObject, PdfStream } from '@libpdf/core';
import { isExecutable } from './is-executable.js';
import { loadPdf, recoverPdf, type Loaded, type Parser } from './pdf-loading.js';
import { isFormFormatting } from './pdf-scripts.js';
import { PdfUnpacking } from './pdf-unpacking.js';
import { Refus } from './verdict.js';
import { decodeXml } from './xml-elements.js';
import { reachesBeyondForm } from './xfa-scripts.js';

const MOST_VALUES = 5_000_000;
const LONGEST_SCRIPT = 64 * 1024;
const DOCUMENT = /\.(?:docx?|xlsx?|pptx?|odt|ods|odp|rtf|pdf|txt|csv|jpe?g|png)$/i;
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
  if (action === 'Launch') throw new Refus(isDocumentLink(pdf, dict) ? 'lien_fichier' : 'executable');
  if (ACTIVE_ACTIONS.has(action) || ACTIVE_SUBTYPES.has(nameOf(pdf, dict.get('Subtype'))))
    throw new Refus('contenu_actif');
  if (action === 'GoToR' && isNetworkShare(fileNames(pdf, dict.get('F')))) throw new Refus('lien_fichier');
  if (dict.has('JS') && !isFormFormatting(textOf(pdf, dict.get('JS')))) throw new Refus('contenu_actif');
  if (dict.has('XFA') && reachesBeyondForm(packetsOf(pdf, dict.get('XFA')))) throw new Refus('formulaire');
  if (dict.has('EF')) throw new Refus(isProgram(pdf, dict) ? 'executable' : 'fichier_joint');
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

/** Word's links to other documents become such actions, without anything told to the program that opens them. */
function isDocumentLink(pdf: PDF, action: PdfDict): boolean {
  const names = fileNames(pdf, action.get('F')).filter((name) => name !== '');
  const told = ['Win', 'Mac', 'Unix'].some((key) => action.has(key));
  return names.length > 0 && !told && names.every((name) => DOCUMENT.test(name));
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

/** Forms made with LiveCycle are XML, whole or in several packets that only make sense together. */
function packetsOf(pdf: PDF, value: PdfObject | undefined): string {
  const resolved = resolve(pdf, value);
  const packets = resolved?.type === 'array' ? [...resolved] : [resolved];
  const streams = packets.flatMap((packet) => streamOf(pdf, packet) ?? []);
  return decodeXml(Buffer.concat(streams.map((stream) => stream.getDecodedData())));
}

/** The text of a string or of a stream; a script too long to be read is too long to be a format. */
function textOf(pdf: PDF, value: PdfObject | undefined): string {
  const resolved = resolve(pdf, value);
  if (resolved?.type === 'string') return resolved.asString();
  const stream = streamOf(pdf, resolved);
  if (stream === undefined) return '';
  return stream.data.length > LONGEST_SCRIPT ? '?' : scriptText(stream.getDecodedData());
}

/** A stream's script is in one byte a letter, or in UTF-16 after its mark. */
function scriptText(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isWide ? new TextDecoder('utf-16be').decode(bytes) : Buffer.from(bytes).toString('latin1');
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
