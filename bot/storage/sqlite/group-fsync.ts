import { open, type FileHandle } from 'node:fs/promises';
import { StorageUnavailableError } from '../storage-unavailable.js';

/** Brings a file down to the disk without holding the process up, once for all who wait at the same time. */
export class LogSync {
  #file: FileHandle | undefined;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  /** @param path a file that others write, and never replace */
  constructor(private readonly path: string) {}

  /** Resolves once all that was written before the call is on the disk. @throws StorageUnavailableError */
  flush(): Promise<void> {
    if (this.#next !== undefined) return this.#next;
    if (this.#running === undefined) return this.#start();
    // What runs may have begun before the write.
    this.#next = this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.#start();
      });
    return this.#next;
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }

  #start(): Promise<void> {
    this.#running = this.#sync().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #sync(): Promise<void> {
    try {
      this.#file ??= await open(this.path, 'r');
      await this.#file.datasync();
    } catch (error) {
      throw new StorageUnavailableError(error);
    }
  }
}
