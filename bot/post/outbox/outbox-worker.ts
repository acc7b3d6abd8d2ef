import type { Clocks } from '../../core/clocks.js';
import type { ReadFile } from '../../letters/read-whole.js';
import type { HandedOver, Letter } from '../../core/letter.js';
import type { Copies } from '../copies.js';
import type { MailTransport } from '../mail-transport.js';
import { laneOf, openingsBeside, type UnderWay } from '../../core/letter-urgency.js';
import type { Database } from '../../storage/database.js';
import {
  leaseDueLetter,
  nextDue,
  releaseLeases,
  renewLease,
  type LeasedLetter,
} from '../../storage/letter-leases.js';
import type { UnitOfWork } from '../../storage/unit-of-work.js';
import { attemptLetter } from './attempt-letter.js';
import { settleLetter } from './record-outcome.js';

/** How long letters that are being sent may go on when the service stops. */
const STOP_MS = 5000;

/** What the outbox worker is made of. */
export interface OutboxParts {
  readonly db: Database;
  readonly transport: MailTransport;
  readonly readFile: ReadFile;
  readonly clocks: Clocks;
  /** Where the mail server keeps copies of what it takes; undefined where it keeps none. */
  readonly copies?: Copies | undefined;
  /** Name of this process among those that share the database: no two at the same time. */
  readonly owner: string;
  /** The mail server has accepted every part of a dossier, or of a complement. What it stages commits with the letter's own « envoyée ». */
  readonly onHandedOver: (handed: HandedOver, instant: Date, work: UnitOfWork) => Promise<void>;
  /** A letter that hands a dossier over was refused for good, or given up. */
  readonly onRefused: (handed: HandedOver, instant: Date, work: UnitOfWork) => Promise<void>;
  /** An attempt has ended so. */
  readonly onAttempt?: (outcome: string) => void;
  /** A failure of the worker itself, such as a database that is gone; it goes on by itself. */
  readonly onError: (error: unknown) => void;
  /** Milliseconds between two looks at the outbox when nothing wakes it. */
  readonly pollMs?: number;
  /** Milliseconds that a dead process keeps others from its letter; renewed while it lives. */
  readonly leaseMs?: number;
  /** Letters under way at a time, at least two. */
  readonly mostAtOnce?: number;
  /** Milliseconds to wait after the nth failed attempt. */
  readonly pauseAfter?: (attempt: number) => number;
}

/** Sends what is in the outbox until stopped: several letters at a time, the urgent ones first. */
export class OutboxWorker {
  readonly #parts: OutboxParts;
  readonly #pollMs: number;
  readonly #leaseMs: number;
  readonly #underWay = new Map<string, UnderWay>();
  #running: Promise<void> | undefined;
  #stopping = false;
  #woken = false;
  #endPause: (() => void) | undefined;
  #breakOff = new AbortController();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#pollMs = parts.pollMs ?? 15_000;
    this.#leaseMs = parts.leaseMs ?? 60_000;
  }

  /** Begins to send. Letters that a former process of this name held are taken up at once. */
  start(): void {
    this.#stopping = false;
    this.#breakOff = new AbortController();
    this.#running ??= this.#run();
  }

  /** Says that a letter was just committed. */
  wake(): void {
    this.#woken = true;
    this.#endPause?.();
  }

  /**
   * Finishes the letters being sent, then rests. A server that takes longer than so many milliseconds is left:
   * what became of its letter is noted as after any other cut, and it is sent later.
   */
  async stop(graceMs = STOP_MS): Promise<void> {
    this.#stopping = true;
    this.#endPause?.();
    const grace = setTimeout(() => {
      this.#breakOff.abort();
    }, graceMs);
    await this.#running;
    clearTimeout(grace);
    this.#running = undefined;
  }

  async #run(): Promise<void> {
    await this.#guarded(() => releaseLeases(this.#parts.db, this.#parts.owner));
    const sending = new Set<Promise<unknown>>();
    while (!this.#stopping) {
      this.#woken = false;
      const leased = await this.#guarded(() => this.#lease());
      if (leased === undefined) {
        await this.#pause();
        continue;
      }
      const sent = this.#guarded(() => this.#send(leased)).finally(() => {
        sending.delete(sent);
        this.wake();
      });
      sending.add(sent);
    }
    await Promise.all(sending);
  }

  /** Sends the most urgent letter that is due. Answers whether there was one. @throws when the database fails. */
  async sendNext(): Promise<boolean> {
    const leased = await this.#lease();
    if (leased === undefined) return false;
    await this.#send(leased);
    return true;
  }

  /** Takes a letter if there is one that is due, and a place for it. */
  async #lease(): Promise<LeasedLetter | undefined> {
    const { db, clocks, owner, mostAtOnce } = this.#parts;
    const now = clocks.now();
    const leased = await leaseDueLetter(db, {
      owner,
      now,
      until: now + this.#leaseMs,
      at: clocks.businessNow().toISOString(),
      openings: openingsBeside([...this.#underWay.values()], mostAtOnce),
      except: [...this.#underWay.keys()],
    });
    if (leased !== undefined) {
      const { id, kind, to } = leased.letter;
      this.#underWay.set(id, { kind, lane: laneOf(to.address) });
    }
    return leased;
  }

  async #send(leased: LeasedLetter): Promise<void> {
    try {
      const outcome = await this.#holding(leased.letter, () => this.#attempt(leased));
      this.#parts.onAttempt?.(outcome.kind);
      await settleLetter(this.#parts, leased, outcome, () => this.#stopping);
    } finally {
      this.#underWay.delete(leased.letter.id);
    }
  }

  #attempt(leased: LeasedLetter): ReturnType<typeof attemptLetter> {
    return attemptLetter(leased, this.#parts, this.#breakOff.signal);
  }

  /** Keeps the lease alive for as long as the sending takes. */
  async #holding<T>(letter: Letter, action: () => Promise<T>): Promise<T> {
    const { db, clocks, owner, onError } = this.#parts;
    const heartbeat = setInterval(() => {
      renewLease(db, letter.id, owner, clocks.now() + this.#leaseMs).catch(onError);
    }, this.#leaseMs / 3);
    try {
      return await action();
    } finally {
      clearInterval(heartbeat);
    }
  }

  async #pause(): Promise<void> {
    const { db, clocks } = this.#parts;
    // What is due already waits for a place as long as any is taken: the end of a letter wakes this one.
    const after = this.#underWay.size === 0 ? 0 : clocks.now();
    const due = await this.#guarded(() => nextDue(db, after));
    if (this.#stopping || this.#woken) return;
    const wait = due === undefined ? this.#pollMs : due - clocks.now();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.min(Math.max(wait, 50), this.#pollMs));
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#endPause = undefined;
  }

  async #guarded<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (error) {
      this.#parts.onError(error);
      return undefined;
    }
  }
}
