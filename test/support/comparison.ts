import { AssertionError } from 'chai';

/** How many entries that agree are shown before the one that does not. */
const CONTEXT = 4;

/** What a transcript says beside what was said. */
export class Comparison {
  constructor(
    private readonly expected: string[] = [],
    private readonly actual: string[] = [],
  ) {}

  /** Both say this. */
  same(text: string): void {
    this.expected.push(text);
    this.actual.push(text);
  }

  /** The transcript says one thing, the service another. */
  differ(expected: string, actual: string): void {
    this.expected.push(expected);
    this.actual.push(actual);
  }

  /** The service says this, and the transcript nothing. */
  more(actual: string): void {
    this.actual.push(actual);
  }

  /** @throws AssertionError with both, up to the first line that differs */
  check(file: string, where: string): void {
    const same = this.expected.findIndex((line, at) => line !== this.actual[at]);
    if (same < 0 && this.expected.length === this.actual.length) return;
    const from = Math.max(0, (same < 0 ? this.expected.length : same) - CONTEXT);
    const [expected, actual] = [this.expected, this.actual].map((lines) => lines.slice(from).join('\n'));
    throw new AssertionError(`${file}, ${where}`, { expected, actual, showDiff: true });
  }

  again(): Comparison {
    return new Comparison([...this.expected], [...this.actual]);
  }
}
