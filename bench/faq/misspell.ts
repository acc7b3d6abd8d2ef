/** The same numbers at every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const LONG = /\p{L}{5,}/gu;

/** Misspells a share of the words of five letters or more: a letter dropped, doubled, swapped with the next or replaced. */
export function misspell(text: string, share: number, random: () => number): string {
  return text.replace(LONG, (word) => {
    if (random() >= share) return word;
    const at = 1 + Math.floor(random() * (word.length - 2));
    const letter = word.charAt(at);
    const kind = Math.floor(random() * 4);
    if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
    if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
    if (kind === 2) return word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2);
    return (
      word.slice(0, at) + 'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(random() * 26)) + word.slice(at + 1)
    );
  });
}
