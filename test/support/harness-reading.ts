import type { Reading } from '../../bot/compose/reading.js';
import { readLate, type LateParts } from '../../bot/jobs/late-readings.js';
import { DocumentReader } from '../../bot/reading/document-reader.js';
import { createLecteur } from '../../bot/reading/lecteur.js';
import { Papers } from '../../bot/reading/papers.js';
import type { Sender } from '../../bot/files/fair-queue.js';
import { dossiersToRead } from '../../bot/storage/dossiers.js';
import { readFileBytes } from '../../bot/storage/files.js';
import type { UnitOfWork } from '../../bot/storage/unit-of-work.js';
import type { Database } from '../../bot/storage/database.js';
import type { AppelServi } from '../../dialogs/turn/services.js';
import type { ALire, Lecteur } from '../../domain/documents/lecture.js';

/** What tells people of a late reading. */
type Told = Pick<LateParts, 'db' | 'clocks' | 'inbox' | 'wake'> & {
  readonly served: { readonly appels: readonly Pick<AppelServi, 'appel'>[] };
};

/** The reader of a test's service: off until a transcript turns it on, or has it come late; or the service's own. */
export class HarnessReading {
  mode: 'non' | 'oui' | 'lente' = 'non';
  readonly #reader = new DocumentReader({ ocr: false });
  readonly #papers = new Papers(this.#reader);
  /** Files that no turn waited for, and those of them that were read since. */
  readonly #late = new Set<string>();
  readonly #read = new Set<string>();

  #served: Reading | undefined;

  /** Reads as the service does from now on, pictures too: what no turn waits for comes by itself. */
  asServed(reading: Reading | undefined): void {
    this.#served = reading;
  }

  /** Waits for what a first start of the reader takes; a slow one lets no turn wait at all. */
  of(db: Database, sender: () => Promise<Sender>, stored: UnitOfWork): Lecteur | undefined {
    if (this.#served !== undefined) return this.#served.of(sender, stored);
    if (this.mode === 'non') return undefined;
    const read = (id: string): Promise<Uint8Array> => readFileBytes(db, id);
    const onLate = ({ id }: ALire): void => {
      this.#late.add(id);
    };
    const parts = { papers: this.#papers, sender, read, onLate };
    const patient = createLecteur({ ...parts, patience: 60_000 });
    if (this.mode === 'oui') return patient;
    const hurried = createLecteur({ ...parts, patience: 0 });
    return {
      lire: (fichier, situation) => (this.#read.has(fichier.id) ? patient : hurried).lire(fichier, situation),
    };
  }

  /** Is on, off or slow from now on; « finie » reads all that no turn waited for. */
  async turn(text: string, { db, clocks, inbox, wake, served }: Told): Promise<void> {
    if (text !== 'finie') {
      this.mode = text === 'oui' || text === 'lente' ? text : 'non';
      return;
    }
    const parts: LateParts = {
      ...{ db, clocks, inbox, wake, papers: this.#papers },
      appelOf: (id) => served.appels.find(({ appel }) => appel.id === id)?.appel,
      onError: (_reference, error) => {
        throw error;
      },
    };
    for (const reference of await dossiersToRead(db)) await readLate(parts, reference);
    for (const id of this.#late) this.#read.add(id);
  }

  async close(): Promise<void> {
    await Promise.all([this.#reader.close(), this.#served?.close()]);
  }
}
