/** A question's candidates: their features, and which of them is right (-1: none). */
export interface Choice {
  readonly candidates: readonly (readonly number[])[];
  readonly right: number;
  readonly weight: number;
}

const STEPS = 150;
const MOMENTUM = 0.9;

/** Weights that put the right candidate first: conditional logistic regression by accelerated gradient descent. */
export function fitRanking(
  choices: readonly Choice[],
  start: readonly number[],
  ridge = 1e-4,
): readonly number[] {
  const usable = choices.filter(({ right }) => right >= 0);
  const total = usable.reduce((sum, { weight }) => sum + weight, 0);
  const size = start.length;
  const rows = usable.map(({ candidates, right, weight }) => ({
    flat: Float64Array.from(candidates.flat()),
    count: candidates.length,
    right,
    weight: weight / total,
  }));
  const spreads = start.map((_, at) => spread(rows, at, size));
  const weights = Float64Array.from(start);
  const speed = new Float64Array(size);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Float64Array(size);
    for (const row of rows) addGradient(row, weights, gradient);
    for (let at = 0; at < size; at += 1) {
      const unit = spreads[at] ?? 1;
      const slope = (0.5 * (gradient[at] ?? 0)) / (unit * unit);
      speed[at] = MOMENTUM * (speed[at] ?? 0) - slope - ridge * (weights[at] ?? 0);
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
    }
  }
  return [...weights];
}

interface Row {
  readonly flat: Float64Array;
  readonly count: number;
  readonly right: number;
  readonly weight: number;
}

function addGradient(
  { flat, count, right, weight }: Row,
  weights: Float64Array,
  gradient: Float64Array,
): void {
  const size = weights.length;
  const beliefs = new Float64Array(count);
  let top = Number.NEGATIVE_INFINITY;
  for (let each = 0; each < count; each += 1) {
    let score = 0;
    for (let at = 0; at < size; at += 1) score += (flat[each * size + at] ?? 0) * (weights[at] ?? 0);
    beliefs[each] = score;
    top = Math.max(top, score);
  }
  let mass = 0;
  for (let each = 0; each < count; each += 1) mass += beliefs[each] = Math.exp((beliefs[each] ?? 0) - top);
  for (let each = 0; each < count; each += 1) {
    const error = weight * ((beliefs[each] ?? 0) / mass - (each === right ? 1 : 0));
    for (let at = 0; at < size; at += 1)
      gradient[at] = (gradient[at] ?? 0) + error * (flat[each * size + at] ?? 0);
  }
}

function spread(rows: readonly Row[], at: number, size: number): number {
  let [sum, squares, count] = [0, 0, 0];
  for (const { flat, count: candidates } of rows) {
    for (let each = 0; each < candidates; each += 1) {
      const value = flat[each * size + at] ?? 0;
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2)) || 1;
}
