import type { PDF, PdfObject, PdfRef } from '@libpdf/core';
import { Refus } from './verdict.js';

const MOST_NUMBERS = 1_000_000;
const START = Buffer.from('startxref');
/** The key of the trailer, each letter of which may be spelt by its code. */
const ENCRYPT = /\/(?:E|#45)(?:n|#6e)(?:c|#63)(?:r|#72)(?:y|#79)(?:p|#70)(?:t|#74)/i;

/** The parser's two classes by which a PDF is read. */
export interface Parser {
  readonly PDF: typeof PDF;
  readonly PdfRef: typeof PdfRef;
}

/** Where the look into a PDF begins. */
export interface Loaded {
  readonly pdf: PDF;
  readonly roots: readonly PdfObject[];
}

/** A PDF as its own tables lead to it. @throws Refus `chiffre` or `abime` */
export async function loadPdf(parser: Parser, bytes: Uint8Array): Promise<Loaded> {
  const encrypted = ENCRYPT.test(Buffer.from(bytes).toString('latin1'));
  const pdf = await parser.PDF.load(bytes).catch(() => undefined);
  // The catalog of an encrypted PDF may be in an object stream, which nobody reads without the password.
  if (pdf === undefined) throw new Refus(encrypted ? 'chiffre' : 'abime');
  // Recovering drops the trailer: what it said of encryption is lost, and what is encrypted can't be looked into.
  if ((pdf.recoveredViaBruteForce && encrypted) || (pdf.isEncrypted && !pdf.isAuthenticated))
    throw new Refus('chiffre');
  const catalog = pdf.getCatalog();
  // Other programs may take another catalog for the right one: nothing that is found may be active.
  return { pdf, roots: pdf.recoveredViaBruteForce ? [catalog, ...everyObject(parser, pdf)] : [catalog] };
}

/**
 * A PDF by looking for its objects one by one, as readers do where a table leads nowhere (a linearised file that was
 * annotated, for one). @throws Refus `chiffre` or `abime`
 */
export async function recoverPdf(parser: Parser, bytes: Uint8Array): Promise<Loaded> {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(START); at >= 0; at = copy.indexOf(START, at))
    copy.fill(' ', at, at + START.length);
  return loadPdf(parser, copy);
}

function everyObject({ PdfRef: reference }: Parser, pdf: PDF): readonly PdfObject[] {
  const numbers = pdf.context.registry.nextObjectNumber;
  if (numbers > MOST_NUMBERS) throw new Refus('demesure');
  return Array.from({ length: numbers }, (_, number) => reference.of(number, 0));
}
