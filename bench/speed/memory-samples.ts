import type { Usage } from './measured-process.js';

/** The memory of a server while it answers messages. */
export interface MemorySample {
  /** Messages sent so far. */
  readonly messages: number;
  readonly rss: number;
  readonly heap: number;
}

/** What the second half of a run says of the memory: the first one fills caches. */
export interface MemoryTrend {
  /** Bytes, at its beginning and at its end. */
  readonly middle: number;
  readonly end: number;
  /** Bytes a message (least squares). */
  readonly slope: number;
}

/** Takes samples of the server's memory, one after the other. */
export class MemorySamples {
  readonly #samples: MemorySample[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly server: { settledUsage(): Promise<Usage> }) {}

  /** Takes one, soon. @param messages sent so far */
  take(messages: number): void {
    this.#last = this.#last.then(async () => {
      const { rss, heap } = await this.server.settledUsage();
      this.#samples.push({ messages, rss, heap });
    });
  }

  /** What became of the resident memory, or of the objects in use. */
  async trend(of: 'rss' | 'heap'): Promise<MemoryTrend> {
    await this.#last;
    return trendOf(this.#samples.map((sample) => ({ x: sample.messages, y: sample[of] })));
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The trend of the second half. */
export function trendOf(points: readonly Point[]): MemoryTrend {
  const half = points.slice(Math.floor(points.length / 2));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(half.map((point) => point.x)), mean(half.map((point) => point.y))];
  const along = half.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  const spread = half.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return { middle: half[0]?.y ?? NaN, end: half.at(-1)?.y ?? NaN, slope: along / spread };
}
