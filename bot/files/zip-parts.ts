import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { isExecutable } from './is-executable.js';
import { Refus } from './verdict.js';

const MOST_PARTS = 10_000;
const LARGEST_WHOLE = 256 * 1024 * 1024;
const LARGEST_READ = 32 * 1024 * 1024;
/** Below this, a high ratio harms nobody; above, no text that people write packs that well. */
const RATIO_FROM = 16 * 1024 * 1024;
const HIGHEST_RATIO = 200;
const HEAD = 16;
const END = Buffer.from('PK\u0005\u0006');
const END_LENGTH = 22;
/** What mail gateways and upload forms add after a file. */
const LONGEST_TAIL = 64 * 1024;

/** One part of an office file. */
export interface Part {
  readonly name: string;
  /** Its first bytes. */
  readonly head: Buffer;
  /** All its bytes, when they were asked for. */
  readonly bytes: Buffer | undefined;
}

/** The names of the parts, without opening any. @throws Refus when it can't be a sound archive */
export async function listParts(bytes: Uint8Array): Promise<readonly string[]> {
  return (await open(bytes)).entries.map(({ fileName }) => fileName);
}

/**
 * Unpacks every part within bounds, and keeps the bytes of those that are wanted.
 * @param wanted told the name and the first bytes of each part
 * @throws Refus `chiffre`, `demesure` (too many parts, too large, packed too well) or `abime`
 */
export async function readParts(
  bytes: Uint8Array,
  wanted: (name: string, head: Buffer) => boolean,
): Promise<readonly Part[]> {
  const { zip, entries } = await open(bytes);
  if (entries.some((entry) => entry.isEncrypted())) throw new Refus('chiffre');
  const whole = entries.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0);
  if (whole > LARGEST_WHOLE || (whole > RATIO_FROM && whole > bytes.length * HIGHEST_RATIO))
    throw new Refus('demesure');
  const parts: Part[] = [];
  for (const entry of entries)
    if (!entry.fileName.endsWith('/')) parts.push(await readPart(zip, entry, wanted));
  return parts;
}

async function open(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: readonly Entry[] }> {
  try {
    const zip = await fromBufferPromise(
      withoutTail(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    );
    if (zip.entryCount > MOST_PARTS) throw new Refus('demesure');
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    // Programs disagree on which of two parts of one name counts: one could be shown here and the other opened there.
    if (new Set(entries.map(({ fileName }) => fileName.toLowerCase())).size !== entries.length)
      throw new Refus('abime');
    return { zip, entries };
  } catch (error) {
    throw error instanceof Refus ? error : new Refus('abime');
  }
}

/** Bytes after the end are no part of an archive; a mark of a part there could show another one to other programs. */
function withoutTail(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(END);
  if (end < 0 || end + END_LENGTH > bytes.length) return bytes;
  const length = end + END_LENGTH + bytes.readUInt16LE(end + END_LENGTH - 2);
  const tail = bytes.subarray(length);
  return tail.length > LONGEST_TAIL || tail.includes('PK') || isExecutable({ name: '', head: tail })
    ? bytes
    : bytes.subarray(0, length);
}

/** yauzl checks the size announced while it unpacks: a part can't grow past it. */
async function readPart(
  zip: ZipFile,
  entry: Entry,
  wanted: (name: string, head: Buffer) => boolean,
): Promise<Part> {
  let head: Buffer = Buffer.alloc(0);
  let sum = 0;
  let keeps: boolean | undefined;
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const piece = chunk as Buffer;
      sum = crc32(piece, sum);
      if (keeps === undefined) {
        head = Buffer.concat([head, piece]).subarray(0, HEAD);
        chunks.push(piece);
        if (head.length < HEAD) continue;
        keeps = wanted(entry.fileName, head);
        if (keeps && entry.uncompressedSize > LARGEST_READ) throw new Refus('demesure');
        if (!keeps) chunks.length = 0;
      } else if (keeps) chunks.push(piece);
    }
  } catch (error) {
    throw error instanceof Refus ? error : new Refus('abime');
  }
  if (sum !== entry.crc32) throw new Refus('abime');
  keeps ??= wanted(entry.fileName, head);
  return { name: entry.fileName, head: Buffer.from(head), bytes: keeps ? Buffer.concat(chunks) : undefined };
}
