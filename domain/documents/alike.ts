import { editDistance } from '../text/edit-distance.js';
import { words } from '../text/fold.js';

/** Letters that a word may lack for being read from a picture. */
function slips(word: string): number {
  return word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
}

/** Words of a text, ready to be compared with many phrases. */
export class WordRow {
  readonly words: readonly string[];
  readonly #places = new Map<string, number[]>();

  constructor(
    lines: readonly string[],
    /** Whether slips of a reader of pictures are forgiven. */
    readonly forgiving: boolean,
  ) {
    this.words = lines.flatMap((line) => words(line));
    this.words.forEach((word, at) => {
      const places = this.#places.get(word);
      if (places === undefined) this.#places.set(word, [at]);
      else places.push(at);
    });
  }

  /** Where the words of a phrase follow each other, from the first one; -1 when nowhere. */
  find(phrase: readonly string[]): number {
    const [first] = phrase;
    if (first === undefined) return -1;
    for (const at of this.#places.get(first) ?? []) if (this.#standsAt(phrase, at)) return at;
    if (!this.forgiving) return -1;
    return this.words.findIndex((word, at) => near(word, first) && this.#standsAt(phrase, at));
  }

  #standsAt(phrase: readonly string[], at: number): boolean {
    return phrase.every((wanted, next) => {
      const word = this.words[at + next];
      return word !== undefined && (word === wanted || (this.forgiving && near(word, wanted)));
    });
  }
}

/** Whether two words may be the same, read from a picture. */
export function near(a: string, b: string): boolean {
  const most = slips(b);
  return a === b || (most > 0 && editDistance(a, b, most) <= most);
}

/** Whether a name's words follow each other in a text, accents, case and marks aside. */
export function holds(row: WordRow, name: string): boolean {
  const wanted = words(name);
  return wanted.length > 0 && row.find(wanted) >= 0;
}

/** The same name, or one that holds the other. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [words(a), words(b)].map((each) => each.filter((word) => !SMALL.has(word))) as [
    string[],
    string[],
  ];
  if (left.length === 0 || right.length === 0) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return short.every((word) =>
    long.some((other) => near(other, word) || (word.length > 3 && other.startsWith(word))),
  );
}

/** Of the letters of a name, those that a picture may blur. */
const BLURRED = 0.2;
const SHORTEST = 8;
const LONGEST = 32;

/** Whether two names are one that a picture blurred: few of their letters differ. */
export function nearlySame(a: string, b: string): boolean {
  const [left, right] = [lettersOf(a), lettersOf(b)];
  const most = Math.floor(BLURRED * Math.max(left.length, right.length));
  return Math.min(left.length, right.length) >= SHORTEST && editDistance(left, right, most) <= most;
}

function lettersOf(name: string): string {
  return words(name).join('').slice(0, LONGEST);
}

/** Words that names are written with or without. */
const SMALL = new Set(
  'le la les l de du des d et a au aux en association asso ass assoc sas sarl sa sasu eurl gip cc m mme'.split(
    ' ',
  ),
);
