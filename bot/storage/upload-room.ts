import { originOf } from './conversations.js';
import type { Database } from './database.js';
import type { FreeRoom } from './sqlite/free-room.js';
import { countHit, hitsOf, uncount } from './shared-rate-limits.js';

const DAY_MS = 86_400_000;
/** Taken at a time: a file of many small pieces doesn't count each of them. */
const BLOCK = 1024 * 1024;
const ALL = 'octets:tous';

/** Bytes of files over a day. */
export interface ByteLimits {
  /** From one person, in whichever of their conversations. */
  readonly person: number;
  /** From one network, in which a whole office may stand. */
  readonly network: number;
  /** From everybody. */
  readonly all: number;
  /** From everybody, of what the disk has free: between 0 and 1. */
  readonly diskShare: number;
}

/** What holds when nothing is set. */
export const BYTE_LIMITS: ByteLimits = {
  person: 1024 ** 3,
  network: 5 * 1024 ** 3,
  all: 20 * 1024 ** 3,
  diskShare: 0.25,
};

export interface UploadRoomParts {
  readonly db: Database;
  /** Milliseconds of real time. */
  readonly now: () => number;
  readonly bytes: ByteLimits;
  /** Absent where the database alone knows what its disk has free. */
  readonly freeRoom?: FreeRoom | undefined;
}

/** A limit was reached: what was counted of one reservation is undone together. */
class NoRoomError extends Error {}

/**
 * The room for the files of one message, reserved before they are stored: by person, by network and in all, whichever
 * replica is asked, so that uploads at the same time share what is left.
 */
export class UploadRoom {
  #reserved = 0;
  #used = 0;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly parts: UploadRoomParts,
    private readonly limits: ReadonlyMap<string, number>,
  ) {}

  /** The room that a conversation has now. @throws what the database throws */
  static async of(
    parts: UploadRoomParts,
    { id, userId }: { readonly id: string; readonly userId: string },
  ): Promise<UploadRoom> {
    const { db, now, bytes, freeRoom } = parts;
    const network = await originOf(db, id);
    const sent = (await hitsOf(db, [ALL], now())).get(ALL) ?? 0;
    const share = freeRoom === undefined ? Infinity : bytes.diskShare * ((await freeRoom()) + sent);
    const limits = new Map([
      [`octets:personne:${userId}`, bytes.person],
      ...(network === undefined ? [] : ([[`octets:reseau:${network}`, bytes.network]] as const)),
      [ALL, Math.min(bytes.all, share)],
    ]);
    return new UploadRoom(parts, limits);
  }

  /** Takes room for some bytes. @returns false, and takes none, when there isn't enough left */
  take(bytes: number): Promise<boolean> {
    const taken = this.#last.then(() => this.#take(bytes));
    this.#last = taken.catch(() => undefined);
    return taken;
  }

  async #take(bytes: number): Promise<boolean> {
    const lacking = this.#used + bytes - this.#reserved;
    if (lacking > 0 && !(await this.#reserve(Math.max(lacking, BLOCK))) && !(await this.#reserve(lacking)))
      return false;
    this.#used += bytes;
    return true;
  }

  /** Gives room back for what is not stored after all; it may be taken again. */
  giveBack(bytes: number): void {
    this.#used -= bytes;
  }

  /** Gives back what was reserved and holds nothing. @param kept whether what was stored stays */
  async close(kept: boolean): Promise<void> {
    const unused = this.#reserved - (kept ? this.#used : 0);
    this.#reserved -= unused;
    if (unused === 0) return;
    const { db, now } = this.parts;
    await db.transaction().execute(async (transaction) => {
      for (const key of this.#keys()) await uncount(transaction, key, unused, now());
    });
  }

  async #reserve(bytes: number): Promise<boolean> {
    try {
      await this.#count(bytes);
    } catch (error) {
      if (error instanceof NoRoomError) return false;
      throw error;
    }
    this.#reserved += bytes;
    return true;
  }

  async #count(bytes: number): Promise<void> {
    const { db, now } = this.parts;
    await db.transaction().execute(async (transaction) => {
      for (const key of this.#keys()) {
        const { hits } = await countHit(transaction, key, DAY_MS, now(), bytes);
        if (hits > (this.limits.get(key) ?? 0)) throw new NoRoomError();
      }
    });
  }

  /** Always in the same order, so that two who count at once never wait for each other in a circle. */
  #keys(): readonly string[] {
    return [...this.limits.keys()].sort();
  }
}
