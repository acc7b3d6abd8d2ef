import { examineOdf, isOdf } from './examine-odf.js';
import { examineOoxml, isOoxml } from './examine-ooxml.js';
import { isExecutable } from './is-executable.js';
import { Refus } from './verdict.js';
import { listParts, readParts, type Part } from './zip-parts.js';

const DEEPEST = 3;
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK\u0003\u0004');
const VBA_PROJECT = Buffer.from('_VBA_PROJECT', 'utf16le');

/**
 * Looks into an archive: an office file is opened whole, anything else is refused.
 * @param depth how many packages this one is inside of (a chart in a text holds a workbook)
 * @returns the format that its parts prove
 * @throws Refus
 */
export async function examinePackage(bytes: Uint8Array, depth = 0): Promise<string> {
  if (depth > DEEPEST) throw new Refus('demesure');
  const names = await listParts(bytes);
  const odf = isOdf(names);
  if (!odf && !isOoxml(names)) throw new Refus(kindOfArchive(names));
  const parts = await readParts(
    bytes,
    (name, head) => isText(name, head) || startsWith(head, ZIP) || startsWith(head, COMPOUND),
  );
  if (parts.some(isExecutable)) throw new Refus('executable');
  const format = odf ? examineOdf(parts) : examineOoxml(parts);
  for (const part of parts) await examineEmbedded(part, depth);
  return format;
}

/** A compound file (OLE2) inside is an object of some program, or macros under another name. */
async function examineEmbedded(part: Part, depth: number): Promise<void> {
  if (startsWith(part.head, COMPOUND))
    throw new Refus(part.bytes?.includes(VBA_PROJECT) === true ? 'macros' : 'objet');
  if (!startsWith(part.head, ZIP) || part.bytes === undefined) return;
  try {
    await examinePackage(part.bytes, depth + 1);
  } catch (error) {
    throw error instanceof Refus && ['archive', 'iwork'].includes(error.raison)
      ? new Refus('contenu_actif')
      : error;
  }
}

function kindOfArchive(names: readonly string[]): 'executable' | 'iwork' | 'archive' {
  if (names.some(isProgramArchive)) return 'executable';
  return names.some(isIwork) ? 'iwork' : 'archive';
}

/** Pages, Numbers and Keynote, today and before 2013. */
function isIwork(name: string): boolean {
  return /^(?:Index\/.*\.iwa|Index\.zip|index\.(?:xml|apxl)(?:\.gz)?)$/.test(name);
}

/** A part may have any name: markup is told by its first character, in UTF-8 or UTF-16. */
function isText(name: string, head: Buffer): boolean {
  return name === 'mimetype' || /^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)?[\s\0]*</.test(head.toString('latin1'));
}

/** Java and Android programs are archives too. */
function isProgramArchive(name: string): boolean {
  return /^(?:META-INF\/MANIFEST\.MF|AndroidManifest\.xml|.*\.class)$/i.test(name);
}

function startsWith(head: Buffer, mark: Buffer): boolean {
  return head.subarray(0, mark.length).equals(mark);
}
