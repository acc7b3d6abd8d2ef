import type { Clocks } from '../clocks.js';
import type { ReadFile } from '../mail/compose-letter.js';
import type { HandedOver, Letter } from '../mail/letter.js';
import type { Copies } from '../mail/copies.js';
import type { MailTransport } from '../mail/mail-transport.js';
import type { Database } from '../storage/database.js';
import {
  leaseDueLetter,
  nextDue,
  releaseLeases,
  renewLease,
  type LeasedLetter,
} from '../storage/letter-leases.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import { attemptLetter } from './attempt-letter.js';
import { settleLetter } from './settle-letter.js';

/** How long a letter that is being sent may go on when the service stops. */
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
  /** Milliseconds to wait after the nth failed attempt. */
  readonly pauseAfter?: (attempt: number) => number;
}

/** Sends what is in the outbox, one letter at a time, until stopped. */
export class OutboxWorker {
  readonly #parts: OutboxParts;
  readonly #pollMs: number;
  readonly #leaseMs: number;
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
   * Finishes the letter being sent, then rests. A server that takes longer than so many milliseconds is left:
   * what became of the letter is noted as after any other cut, and it is sent later.
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
    while (!this.#stopping) {
      this.#woken = false;
      const sent = await this.#guarded(() => this.sendNext());
      if (sent !== true) await this.#pause();
    }
  }

  /** Sends the letter that has been due longest. Answers whether there was one. @throws when the database fails. */
  async sendNext(): Promise<boolean> {
    const { db, clocks, owner } = this.#parts;
    const now = clocks.now();
    const at = clocks.businessNow().toISOString();
    const leased = await leaseDueLetter(db, { owner, now, until: now + this.#leaseMs, at });
    if (leased === undefined) return false;
    const outcome = await this.#holding(leased.letter, () => this.#attempt(leased));
    this.#parts.onAttempt?.(outcome.kind);
    await settleLetter(this.#parts, leased, outcome, () => this.#stopping);
    return true;
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
    const due = await this.#guarded(() => nextDue(this.#parts.db));
    if (this.#stopping || this.#woken) return;
    const wait = due === undefined ? this.#pollMs : due - this.#parts.clocks.now();
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
