import { setImmediate } from 'node:timers/promises';
import type { Activity } from 'botframework-schema';
import type { RunTurn, Turn } from '../../bot/turns/turn.js';

/** Watches the turns of a server: what they were given, and when they ran. */
export class TurnLog {
  readonly activities: Activity[] = [];
  readonly turns: Turn[] = [];
  readonly #watchers = new Set<() => void>();

  /** @param inner what a turn does; by default it says « Vu » */
  constructor(
    private readonly inner: RunTurn = async (context) => {
      await context.sendActivity('Vu');
    },
  ) {}

  readonly runTurn: RunTurn = async (context, turn) => {
    this.activities.push(context.activity);
    this.turns.push(turn);
    try {
      await this.inner(context, turn);
    } finally {
      for (const watcher of this.#watchers) watcher();
    }
  };

  /** Waits for turns that ran. */
  async until(found: (activities: readonly Activity[]) => boolean): Promise<void> {
    while (!found(this.activities))
      await new Promise<void>((resolve) => {
        const watcher = (): void => {
          this.#watchers.delete(watcher);
          resolve();
        };
        this.#watchers.add(watcher);
      });
  }
}

/** Reads until commits have brought so many entries. */
export async function untilCount<T>(read: () => Promise<T[]>, count: number): Promise<T[]> {
  for (;;) {
    const entries = await read();
    if (entries.length >= count) return entries;
    await setImmediate();
  }
}
