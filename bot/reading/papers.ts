import type { ReadDocument } from '../../domain/documents/page.js';
import type { Sender } from '../files/fair-queue.js';
import type { DocumentReader } from './document-reader.js';

/** Files whose text is held, so that one that is looked at twice is read once. */
const MOST_HELD = 40;
/** Milliseconds for which it is held: what a dossier keeps of it is deleted with the file, this is not. */
const HELD = 600_000;

type Read = Promise<ReadDocument | undefined>;

/** The texts of files, each read once: a turn that could not wait finds it when it comes back. */
export class Papers {
  readonly #held = new Map<string, Read>();

  constructor(
    private readonly reader: Pick<DocumentReader, 'read'>,
    private readonly heldFor = HELD,
  ) {}

  /** The text of a stored file; undefined where it can't be read. Never throws. */
  read(
    id: string,
    format: string,
    sender: () => Promise<Sender>,
    bytes: () => Promise<Uint8Array | undefined>,
  ): Read {
    const held = this.#held.get(id);
    if (held !== undefined) return held;
    const read = this.#read(format, sender, bytes);
    this.#held.set(id, read);
    void read.then(() => {
      setTimeout(() => this.#held.delete(id), this.heldFor).unref();
    });
    for (const oldest of this.#held.keys()) if (this.#held.size > MOST_HELD) this.#held.delete(oldest);
    return read;
  }

  async #read(
    format: string,
    sender: () => Promise<Sender>,
    bytes: () => Promise<Uint8Array | undefined>,
  ): Read {
    try {
      const stored = await bytes();
      if (stored === undefined) return undefined;
      const outcome = await this.reader.read(stored, format, await sender());
      return outcome.kind === 'lu' ? outcome.document : undefined;
    } catch {
      // Too many of this person's files wait, or the store is away: the file is not read, and kept all the same.
      return undefined;
    }
  }
}
