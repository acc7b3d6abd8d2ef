/**
 * Damerau-Levenshtein distance (optimal string alignment) when it is at most `max`, `undefined` above.
 * Work is bounded by the product of the lengths, which callers keep small.
 */
export function distance(a: string, b: string, max: number): number | undefined {
  if (Math.abs(a.length - b.length) > max) return undefined;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const cost = Math.min(
        at(row, j - 1) + 1,
        at(previous, j) + 1,
        at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? at(older, j - 2) + 1 : Infinity,
      );
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > max) return undefined;
    older = previous;
    previous = row;
  }
  const result = at(previous, b.length);
  return result <= max ? result : undefined;
}

/** How many slips are forgiven in a word of that length. */
export function slips(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
