import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Gives what `work` gives, which the key alone tells: plain data, kept from an earlier start where there is one. */
export type Keep = <T>(key: string, work: () => T) => T;

/** Keeps nothing. */
export const workAnew: Keep = (_key, work) => work();

const DIGEST_BYTES = 64;

/**
 * What a start works out from the content and keeps for the next one, in one file. A file that is not whole, or that another
 * build wrote, is as none: everything is then worked out again.
 */
export class KeptWork {
  readonly #used = new Map<string, unknown>();
  #anew = false;

  private constructor(
    private readonly path: string,
    private readonly build: string,
    private readonly found: ReadonlyMap<string, unknown>,
  ) {}

  /** @param build names the code that works: what another one kept is not taken */
  static async open(path: string, build: string): Promise<KeptWork> {
    return new KeptWork(path, build, await readKept(path, build));
  }

  readonly keep: Keep = <T>(key: string, work: () => T): T => {
    const known = this.found.has(key);
    const result = known ? (this.found.get(key) as T) : work();
    this.#anew ||= !known;
    this.#used.set(key, result);
    return result;
  };

  /** Writes what this start used, if it differs from what was found. @throws what the disk throws */
  async save(): Promise<void> {
    if (!this.#anew && this.#used.size === this.found.size) return;
    const data = serialize(this.#used);
    const unfinished = `${this.path}.${randomUUID()}`;
    try {
      await mkdir(dirname(this.path), { recursive: true });
      await writeFile(unfinished, Buffer.concat([digest(this.build, data), data]));
      await rename(unfinished, this.path);
    } finally {
      await rm(unfinished, { force: true });
    }
  }
}

async function readKept(path: string, build: string): Promise<ReadonlyMap<string, unknown>> {
  try {
    const bytes = await readFile(path);
    const data = bytes.subarray(DIGEST_BYTES);
    const whole = digest(build, data).equals(bytes.subarray(0, DIGEST_BYTES));
    return whole ? (deserialize(data) as Map<string, unknown>) : new Map();
  } catch {
    // None yet, or no right to read it: a start needs none.
    return new Map();
  }
}

function digest(build: string, data: Buffer): Buffer {
  return createHash('blake2b512').update(`${process.version}\0${build}\0`).update(data).digest();
}
