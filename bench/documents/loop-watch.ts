import { readFileSync, readlinkSync } from 'node:fs';

const NANO = 1e6;
const THREAD = `/proc/self/task/${readlinkSync('/proc/thread-self').split('/').at(-1) ?? ''}/schedstat`;

/**
 * Looks how long the event loop is held, turn by turn: on the clock, which counts what others of a busy machine take, and by
 * what the thread computed meanwhile, which is ours.
 */
export class LoopWatch {
  readonly #turns: { readonly elapsed: number; readonly computed: number }[] = [];
  #next: NodeJS.Timeout | undefined;

  /** Looks from now on, every millisecond. */
  start(): void {
    let [elapsed, computed] = [performance.now(), computedNow()];
    const look = (): void => {
      const [now, done] = [performance.now(), computedNow()];
      this.#turns.push({ elapsed: now - elapsed, computed: done - computed });
      [elapsed, computed] = [now, done];
      this.#next = setTimeout(look, 1);
    };
    this.#next = setTimeout(look, 1);
  }

  /** Milliseconds held at most, and in 99 turns of 100. */
  stop(): Record<'elapsed' | 'computed', { readonly most: number; readonly usual: number }> {
    clearTimeout(this.#next);
    const over = (what: 'elapsed' | 'computed'): { most: number; usual: number } => {
      const sorted = this.#turns.map((turn) => turn[what]).sort((a, b) => a - b);
      return { most: sorted.at(-1) ?? 0, usual: sorted[Math.floor(sorted.length * 0.99)] ?? 0 };
    };
    return { elapsed: over('elapsed'), computed: over('computed') };
  }
}

/** Milliseconds that this thread has computed for. */
function computedNow(): number {
  return Number(readFileSync(THREAD, 'latin1').split(' ')[0] ?? 0) / NANO;
}
