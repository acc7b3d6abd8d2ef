import type { ALire } from '../../domain/documents/lecture.js';
import type { Situation, Understanding } from '../../domain/documents/understand.js';
import type { Sender } from '../files/fair-queue.js';
import type { DocumentReader } from './document-reader.js';
import type { PaperBytes } from './paper-bytes.js';

/** Files whose text is held, so that one that is looked at twice is read once. */
const MOST_HELD = 40;
/** Milliseconds for which it is held: what a dossier keeps of it is deleted with the file, this is not. */
const HELD = 600_000;

/** A file that was read, and what was understood of it by what was known then. */
interface Held {
  readonly paper: PaperBytes;
  readonly understood: Understanding | undefined;
  readonly situation: Situation;
}

/** A stored file to read. */
export interface Stored extends Pick<ALire, 'id' | 'format'> {
  readonly sender: () => Promise<Sender>;
  readonly bytes: () => Promise<Uint8Array | undefined>;
}

/** The texts of files, each read once: a turn that could not wait finds it when it comes back. */
export class Papers {
  readonly #held = new Map<string, Promise<Held | undefined>>();

  constructor(
    private readonly reader: Pick<DocumentReader, 'read' | 'understand'>,
    private readonly heldFor = HELD,
  ) {}

  /** What a stored file says, by what is known; undefined where it can't be read. Never throws. */
  async understand(stored: Stored, situation: Situation): Promise<Understanding | undefined> {
    const held = await this.read(stored, situation);
    if (held === undefined || isSame(held.situation, situation)) return held?.understood;
    return this.reader.understand(held.paper, situation);
  }

  /** Reads a stored file, unless that was done; undefined where it can't be. Never throws. */
  read(stored: Stored, situation: Situation): Promise<Held | undefined> {
    const { id } = stored;
    const held = this.#held.get(id);
    if (held !== undefined) return held;
    const read = this.#read(stored, situation);
    this.#held.set(id, read);
    void read.then(() => {
      setTimeout(() => this.#held.delete(id), this.heldFor).unref();
    });
    for (const oldest of this.#held.keys()) if (this.#held.size > MOST_HELD) this.#held.delete(oldest);
    return read;
  }

  async #read({ format, sender, bytes }: Stored, situation: Situation): Promise<Held | undefined> {
    try {
      const stored = await bytes();
      if (stored === undefined) return undefined;
      const asked = { bytes: stored, format, sender: await sender(), situation };
      const outcome = await this.reader.read(asked);
      return outcome.kind === 'lu'
        ? { paper: outcome.paper, understood: outcome.understood, situation }
        : undefined;
    } catch {
      // Too many of this person's files wait, or the store is away: the file is not read, and kept all the same.
      return undefined;
    }
  }
}

/** Whether the same is known of a file: nothing else is to be understood then. */
function isSame(one: Situation, other: Situation): boolean {
  const told = ({ valeurs, known, nom }: Situation): string => JSON.stringify([valeurs, known, nom]);
  return one.appel === other.appel && told(one) === told(other);
}
