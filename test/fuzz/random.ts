import { seeded } from '../../bench/faq/misspell.js';

/** Choices that are the same at every run with the same seed. */
export class Random {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seeded(seed);
  }

  /** A whole number from 0 to below a limit. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  /** True so often, from 0 to 1. */
  chance(share: number): boolean {
    return this.#next() < share;
  }

  /** One of several. @throws when there is none */
  pick<T>(several: readonly T[]): T {
    const one = several[this.below(several.length)];
    if (one === undefined && several.length === 0) throw new Error('Nothing to pick from');
    return one as T;
  }

  /** One of several, each as often as its weight says. */
  weighted<T>(several: readonly (readonly [T, number])[]): T {
    let left = this.#next() * several.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [one, weight] of several) {
      left -= weight;
      if (left < 0) return one;
    }
    return this.pick(several)[0];
  }

  /** So many of these characters. */
  word(length: number, alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'): string {
    return Array.from({ length }, () => alphabet.charAt(this.below(alphabet.length))).join('');
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.below(256)));
  }
}
