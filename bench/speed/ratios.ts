/** What was measured of ours and of the peer, one after the other. */
export interface Pair {
  readonly ours: number;
  readonly peer: number;
}

/** The middle one of some figures, the mean of the two in the middle when they are even. */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5);
}

/** The figure below which a part of them lies, 0 to 1; between two of them when need be. */
export function quantile(figures: readonly number[], part: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return below + (above - below) * (place % 1);
}

/** The median of the ratios: each pair was measured in the same moments of a noisy machine. */
export function ratioOf(pairs: readonly Pair[]): number {
  return median(pairs.map(({ ours, peer }) => ours / peer));
}

/** Measures ours and the peer in turns, each as often first as second. @param progress told after each pair */
export async function inTurns<T>(
  rounds: number,
  measure: { readonly ours: () => Promise<T>; readonly peer: () => Promise<T> },
  progress: (over: number) => void = () => undefined,
): Promise<readonly { readonly ours: T; readonly peer: T }[]> {
  const pairs = [];
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0 ? await measure.ours() : undefined;
    const peer = await measure.peer();
    pairs.push({ ours: first ?? (await measure.ours()), peer });
    progress(round + 1);
  }
  return pairs;
}
