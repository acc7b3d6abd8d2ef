import { zipped, type ZipEntry } from '../files/zip.js';
import type { Database } from '../storage/database.js';
import { FileWriter, type FileFacts, type StoredFile } from '../storage/files.js';

/** Writes copies one at a time, each piece as it is made: none is ever whole in memory. */
export class CopyMaker {
  #last: Promise<unknown> = Promise.resolve();

  /** Writes an archive, after those that were asked for before. @returns the record that makes it a file */
  make(
    db: Database,
    entries: readonly ZipEntry[],
    { instant, ...facts }: FileFacts & { readonly instant: Date },
  ): Promise<StoredFile> {
    const made = this.#last.then(() => writeArchive(db, zipped(entries, instant), facts));
    this.#last = made.catch(() => undefined);
    return made;
  }
}

async function writeArchive(
  db: Database,
  pieces: AsyncIterable<Uint8Array>,
  facts: FileFacts,
): Promise<StoredFile> {
  const writer = new FileWriter(db);
  try {
    for await (const piece of pieces) await writer.write(piece);
    return await writer.finish(facts);
  } catch (error) {
    await writer.discard();
    throw error;
  }
}
