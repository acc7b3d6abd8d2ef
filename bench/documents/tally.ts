import type { Measured } from './measure.js';

interface Count {
  files: number;
  pieces: number;
  pages: number;
  ms: number;
  right: number;
  wrong: number;
  missing: number;
}

/** What came of a whole set. */
export class DocumentTally {
  readonly #counts = new Map<string, Count>();
  readonly #facts = new Map<string, { right: number; wrong: number; missing: number }>();
  silent = 0;
  found = 0;
  missed = 0;
  alarmed = 0;
  files = 0;

  /** Counts a file of a known truth. */
  add({ truth, verdict, understood, ms }: Measured): void {
    if (truth === undefined || verdict === undefined) return;
    this.files++;
    if (verdict.silent) this.silent++;
    this.found += verdict.found.length;
    this.missed += verdict.missed.length;
    if (verdict.alarms.length > 0) this.alarmed++;
    for (const key of ['all', truth.difficulty, `  ${truth.piece}`]) {
      const count = this.#count(key);
      count.files++;
      count.pages += Math.max(1, understood.lues);
      count.ms += ms;
      if (verdict.piece) count.pieces++;
      for (const fact of verdict.facts) count[fact.verdict]++;
    }
    for (const { id, verdict: each } of verdict.facts) {
      const count = this.#facts.get(id) ?? { right: 0, wrong: 0, missing: 0 };
      count[each]++;
      this.#facts.set(id, count);
    }
  }

  /** Per cent of the files of these difficulties whose document is right. */
  pieces(...keys: readonly string[]): number {
    const counts = keys.map((key) => this.#count(key));
    return percent(sum(counts, 'pieces'), sum(counts, 'files'));
  }

  /** Per cent of their facts. */
  facts(what: 'right' | 'wrong' | 'missing', ...keys: readonly string[]): number {
    const counts = keys.map((key) => this.#count(key));
    return percent(sum(counts, what), sum(counts, 'right') + sum(counts, 'wrong') + sum(counts, 'missing'));
  }

  /** What `npm run eval:documents` prints. */
  lines(): readonly string[] {
    const facts = [...this.#facts].map(
      ([id, { right, wrong, missing }]) =>
        `${id.padEnd(20)}${right} right, ${wrong} wrong, ${missing} missing`,
    );
    const kinds = [...this.#counts].map(
      ([key, { files, pieces, pages, ms }]) =>
        `${key.padEnd(20)}${pieces}/${files} pieces; facts right ${shown(this.facts('right', key))}, wrong ${shown(this.facts('wrong', key))}, missing ${shown(this.facts('missing', key))}; ${(ms / 1000 / Math.max(1, pages)).toFixed(2)} s a page`,
    );
    return [
      ...kinds,
      '',
      ...facts,
      '',
      `wrong in silence ${this.silent}; faults found ${shown(percent(this.found, this.found + this.missed))} (${this.missed} missed); files with a false alarm ${shown(percent(this.alarmed, this.files))}`,
    ];
  }

  #count(key: string): Count {
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const fresh: Count = { files: 0, pieces: 0, pages: 0, ms: 0, right: 0, wrong: 0, missing: 0 };
    this.#counts.set(key, fresh);
    return fresh;
  }
}

function sum(counts: readonly Count[], key: keyof Count): number {
  return counts.reduce((total, count) => total + count[key], 0);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

function shown(value: number): string {
  return `${value.toFixed(1)} %`;
}
