import { DocumentReader } from '../../bot/reading/document-reader.js';
import { createLecteur } from '../../bot/reading/lecteur.js';
import { Papers } from '../../bot/reading/papers.js';
import type { Database } from '../../bot/storage/database.js';
import type { Sender } from '../../bot/files/fair-queue.js';
import { readFileBytes } from '../../bot/storage/files.js';
import type { Lecteur } from '../../domain/documents/lecture.js';

/** The reader of a test's service: off until a transcript turns it on. */
export class HarnessReading {
  on = false;
  readonly #reader = new DocumentReader({ ocr: false });
  readonly #papers = new Papers(this.#reader);

  /** Waits for what a first start of the reader takes: a transcript knows no late reading. */
  of(db: Database, sender: () => Promise<Sender>): Lecteur | undefined {
    if (!this.on) return undefined;
    const read = (id: string): Promise<Uint8Array> => readFileBytes(db, id);
    const onLate = (): void => undefined;
    return createLecteur({ papers: this.#papers, sender, read, onLate, patience: 60_000 });
  }

  close(): Promise<void> {
    return this.#reader.close();
  }
}
