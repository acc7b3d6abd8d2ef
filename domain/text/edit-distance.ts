const LONGEST = 32;
const WIDTH = LONGEST + 1;
/** One table for all calls: a correction compares a word with hundreds of others. */
const costs = new Uint8Array(WIDTH * WIDTH);
for (let at = 0; at < WIDTH; at += 1) {
  costs[at] = at;
  costs[at * WIDTH] = at;
}

/**
 * Letters to add, drop, replace or swap to go from one word to the other (optimal string alignment); `limit + 1` as soon as
 * the answer is beyond the limit, or for words of more than 32 letters.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > LONGEST) return limit + 1;
  for (let i = 1; i <= a.length; i += 1) {
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cell = i * WIDTH + j;
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        costAt(cell - WIDTH) + 1,
        costAt(cell - 1) + 1,
        costAt(cell - WIDTH - 1) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, costAt(cell - 2 * WIDTH - 2) + 1);
      costs[cell] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
  }
  return Math.min(costAt(a.length * WIDTH + b.length), limit + 1);
}

const costAt = (cell: number): number => costs[cell] ?? 0;
