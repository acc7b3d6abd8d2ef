import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { ZipFile, type Options } from 'yazl';

/** One file of an archive; `name` may have folders, parted by slashes. */
export interface ZipEntry {
  readonly name: string;
  /** Whole, or read when its turn comes, piece by piece. */
  readonly bytes: Uint8Array | (() => AsyncIterable<Uint8Array>);
}

/**
 * The bytes of an archive of these files, piece by piece. The same files and instant give the same bytes.
 * Documents are stored as they are: they are compressed formats already.
 */
export async function* zipped(entries: readonly ZipEntry[], instant: Date): AsyncGenerator<Buffer> {
  const archive = new ZipFile();
  const failed = new Promise<never>((_resolve, reject) => archive.on('error', reject));
  failed.catch(() => undefined);
  const options: Partial<Options> = { mtime: instant, mode: 0o100644, compress: false };
  for (const { name, bytes } of entries)
    if (typeof bytes === 'function')
      archive.addReadStreamLazy(name, options, (take) => {
        take(
          null,
          Readable.from(bytes()).on('error', (error) => archive.emit('error', error)),
        );
      });
    else archive.addBuffer(Buffer.from(bytes), name, options);
  archive.end();
  const pieces = (archive.outputStream as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([pieces.next(), failed]);
    if (next.done === true) return;
    yield Buffer.from(next.value);
  }
}

/** An archive of these files, in memory. */
export async function zip(entries: readonly ZipEntry[], instant: Date): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zipped(entries, instant)) pieces.push(piece);
  return Buffer.concat(pieces);
}
