/** One judged case: its features, whether it was right, and how much it counts. */
export interface Case {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

const STEPS = 25;
const RIDGE = 0.02;

/** Logistic regression with a ridge on standardised features, by Newton's method. */
export function fitLogistic(cases: readonly Case[]): LogisticModel {
  const size = cases[0]?.features.length ?? 0;
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = (of: (features: readonly number[]) => number): number =>
    cases.reduce((sum, { features, weight }) => sum + weight * of(features), 0) / total;
  const mean = list(size, (at) => weighted((features) => features[at] ?? 0));
  const spread = list(
    size,
    (at) => Math.sqrt(weighted((features) => ((features[at] ?? 0) - (mean[at] ?? 0)) ** 2)) || 1,
  );
  const rows = cases.map(({ features, right, weight }) => ({
    x: [...list(size, (at) => ((features[at] ?? 0) - (mean[at] ?? 0)) / (spread[at] ?? 1)), 1],
    y: right ? 1 : 0,
    weight: weight / total,
  }));
  let point = list(size + 1, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = list(size + 1, (at) => (at < size ? RIDGE * (point[at] ?? 0) : 0));
    const hessian = list(size + 1, (at) =>
      list<number>(size + 1, (other) => (at === other ? (at < size ? RIDGE : 1e-9) : 0)),
    );
    for (const { x, y, weight } of rows) {
      const p = sigmoid(x.reduce((sum, value, at) => sum + value * (point[at] ?? 0), 0));
      for (let i = 0; i <= size; i += 1) {
        gradient[i] = (gradient[i] ?? 0) + weight * (p - y) * (x[i] ?? 0);
        const line = hessian[i] ?? [];
        const curve = weight * p * (1 - p) * (x[i] ?? 0);
        for (let j = 0; j <= size; j += 1) line[j] = (line[j] ?? 0) + curve * (x[j] ?? 0);
      }
    }
    const move = solve(hessian, gradient);
    point = point.map((value, at) => value - (move[at] ?? 0));
  }
  const weights = list(size, (at) => (point[at] ?? 0) / (spread[at] ?? 1));
  return {
    weights,
    bias: (point[size] ?? 0) - weights.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0),
  };
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Gaussian elimination; the matrix is symmetric and positive, no pivot is needed. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let pivot = 0; pivot < size; pivot += 1) {
    const line = rows[pivot] ?? [];
    for (let below = pivot + 1; below < size; below += 1) {
      const row = rows[below] ?? [];
      const ratio = (row[pivot] ?? 0) / (line[pivot] ?? 1);
      for (let at = pivot; at <= size; at += 1) row[at] = (row[at] ?? 0) - ratio * (line[at] ?? 0);
    }
  }
  const found = list(size, () => 0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    const rest = found.reduce((sum, value, other) => (other > at ? sum + value * (row[other] ?? 0) : sum), 0);
    found[at] = ((row[size] ?? 0) - rest) / (row[at] ?? 1);
  }
  return found;
}

function list<T>(size: number, of: (at: number) => T): T[] {
  return Array.from({ length: size }, (_, at) => of(at));
}
