const FIRST_LETTERS = 7;
const LONG = 7;
/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
/** A word's number fits below this: 2^20 words. */
const WORDS = 2 ** 20;

/**
 * Words by what is left of their first letters when one or two are dropped (SymSpell's deletes): two words that share a key are
 * at most two slips apart there. Keys are hashes, side by side in one sorted array: a vocabulary is indexed in a few
 * milliseconds, and a clash of hashes only adds a candidate, which its distance then turns away.
 */
export class DeletionIndex {
  /** @param cells what `deletionCells` made of these words */
  constructor(
    private readonly words: readonly string[],
    private readonly cells: Float64Array,
  ) {}

  /** Adds the words that share a key with this one. */
  addNear(word: string, into: Set<string>): void {
    const { cells } = this;
    eachKey(word, (key) => {
      for (let at = this.#firstOf(key); Math.floor((cells[at] ?? Infinity) / WORDS) === key; at += 1)
        into.add(this.words[(cells[at] ?? 0) % WORDS] ?? word);
    });
  }

  #firstOf(key: number): number {
    let [low, high] = [0, this.cells.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.cells[middle] ?? 0) < key * WORDS) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The keys of words, sorted: hash × 2^20 + number of the word. */
export function deletionCells(words: readonly string[]): Float64Array {
  const cells: number[] = [];
  for (const [number, word] of words.entries())
    eachKey(word, (key) => {
      cells.push(key * WORDS + number);
    });
  return Float64Array.from(cells).sort();
}

/** The keys of a word: its first letters whole, without one of them and, for a long word, without two. */
function eachKey(word: string, take: (key: number) => void): void {
  const end = Math.min(word.length, FIRST_LETTERS);
  take(hash(word, end, -1, -1));
  for (let one = 0; one < end; one += 1) {
    take(hash(word, end, one, -1));
    if (word.length < LONG) continue;
    for (let two = one + 1; two < end; two += 1) take(hash(word, end, one, two));
  }
}

function hash(word: string, end: number, without: number, neither: number): number {
  let value = BASIS;
  for (let at = 0; at < end; at += 1) {
    if (at !== without && at !== neither) value = Math.imul(value ^ word.charCodeAt(at), PRIME);
  }
  return value >>> 0;
}
