import { Refus } from './verdict.js';

/** What a file is, by its first bytes; what is inside a package or a PDF is looked at afterwards. */
export type Kind = 'pdf' | 'jpg' | 'png' | 'zip';

const ARCHIVES = [
  '7z',
  'rar',
  'tar',
  'tar.gz',
  'gz',
  'bz2',
  'xz',
  'zst',
  'lz',
  'lz4',
  'lzh',
  'Z',
  'arj',
  'ace',
  'cab',
  'cpio',
  'ar',
  'dmg',
];
const PROGRAMS = [
  'exe',
  'elf',
  'macho',
  'lnk',
  'class',
  'wasm',
  'swf',
  'chm',
  'deb',
  'rpm',
  'crx',
  'reg',
  'alias',
  'dat',
  'asar',
];
const HEIF = ['heic', 'avif'];
const OFFICE = ['docx', 'xlsx', 'odt', 'ods'];
const PDF = Buffer.from('%PDF-');
const BLANKS = Buffer.from('\u{feff}\0\t\n\f\r ');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Tells a file's kind from its bytes.
 * @throws Refus when it is none that any document accepts
 */
export async function tellType(bytes: Uint8Array, formats: readonly string[]): Promise<Kind> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Every archive of ours begins with its first part; file-type would walk through it, yauzl reads it once and in bounds.
  if (buffer.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'zip';
  if (beginsWithPdf(buffer)) return 'pdf';
  // Loaded here: a service starts long before its first photograph comes.
  const { fileTypeFromBuffer } = await import('file-type');
  const extension = (await fileTypeFromBuffer(bytes))?.ext ?? '';
  if (extension === 'jpg') return 'jpg';
  if (extension === 'png' || extension === 'apng') return 'png';
  if (HEIF.includes(extension) && formats.some((format) => format === 'jpg' || format === 'png'))
    throw new Refus('heic');
  if (ARCHIVES.includes(extension) || buffer.subarray(0, 2).equals(Buffer.from('PK')))
    throw new Refus('archive');
  if (PROGRAMS.includes(extension)) throw new Refus('executable');
  if (
    extension === 'cfb' &&
    formats.some((format) => OFFICE.includes(format)) &&
    buffer.includes(ENCRYPTED_PACKAGE)
  )
    throw new Refus('chiffre');
  throw new Refus('format');
}

/** Readers take a PDF that blanks or a byte order mark precede; anything else before it would be another file. */
function beginsWithPdf(buffer: Buffer): boolean {
  const start = buffer.subarray(0, 1024).indexOf(PDF);
  return start >= 0 && buffer.subarray(0, start).every((byte) => BLANKS.includes(byte));
}
