import { Buffer } from 'node:buffer';
import { ZipFile } from 'yazl';

/** One file of an archive; `name` may have folders, parted by slashes. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * An archive of these files, in memory. The same files and instant give the same bytes.
 * Documents are stored as they are: they are compressed formats already.
 */
export async function zip(entries: readonly ZipEntry[], instant: Date): Promise<Buffer> {
  const archive = new ZipFile();
  for (const { name, bytes } of entries)
    archive.addBuffer(Buffer.from(bytes), name, { mtime: instant, mode: 0o100644, compress: false });
  archive.end();
  const chunks: Buffer[] = [];
  for await (const chunk of archive.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
