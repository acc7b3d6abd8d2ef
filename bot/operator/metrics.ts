import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Clocks } from '../core/clocks.js';
import { openAlarms } from '../storage/alarms.js';
import type { Database } from '../storage/database.js';
import { waitingLetters } from '../storage/letters.js';

/** What the service counts of itself, in Prometheus' words; nothing about any person. */
export class Metrics {
  readonly #registry = new Registry();
  #counting = false;
  readonly #turns = new Histogram({
    name: 'assistant_turn_seconds',
    help: 'Time from taking a message out of the inbox to the commit of its answer',
    labelNames: ['result'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers: [this.#registry],
  });
  readonly #letters = new Counter({
    name: 'assistant_letter_attempts_total',
    help: 'Attempts to send a letter, by what became of them',
    labelNames: ['outcome'],
    registers: [this.#registry],
  });

  constructor(db: Database, clocks: Clocks) {
    const registers = [this.#registry];
    new Gauge({
      name: 'assistant_alarms_open',
      help: 'Alarms that nobody has closed, by kind',
      labelNames: ['kind'],
      registers,
      async collect() {
        this.reset();
        for (const { kind } of await openAlarms(db)) this.inc({ kind });
      },
    });
    const waiting = new Gauge({
      name: 'assistant_letters_waiting',
      help: 'Letters that are not sent yet',
      registers,
    });
    new Gauge({
      name: 'assistant_oldest_letter_seconds',
      help: 'Age of the oldest letter that is not sent yet',
      registers,
      async collect() {
        const { count, oldest } = await waitingLetters(db);
        waiting.set(count);
        this.set(oldest === null ? 0 : (clocks.businessNow().getTime() - Date.parse(oldest)) / 1000);
      },
    });
  }

  /** A turn has ended. */
  turn(result: string, seconds: number): void {
    this.#turns.observe({ result }, seconds);
  }

  /** An attempt to send a letter has ended. */
  letter(outcome: string): void {
    this.#letters.inc({ outcome });
  }

  /** All of it as text. @throws when the database is unavailable */
  async expose(): Promise<{ readonly contentType: string; readonly text: string }> {
    // Watching the event loop costs: it begins with the first who asks.
    if (!this.#counting) collectDefaultMetrics({ register: this.#registry });
    this.#counting = true;
    return { contentType: this.#registry.contentType, text: await this.#registry.metrics() };
  }
}
