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

const STEPS = 400;

/** Logistic regression with a ridge, by accelerated gradient descent on standardised features. */
export function fitLogistic(cases: readonly Case[], ridge = 1e-3): LogisticModel {
  const size = cases[0]?.features.length ?? 0;
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const mean = column(
    size,
    (at) => cases.reduce((sum, c) => sum + c.weight * (c.features[at] ?? 0), 0) / total,
  );
  const spread = column(
    size,
    (at) =>
      Math.sqrt(
        cases.reduce((sum, c) => sum + c.weight * ((c.features[at] ?? 0) - (mean[at] ?? 0)) ** 2, 0) / total,
      ) || 1,
  );
  const rows = cases.map(({ features }) =>
    column(size, (at) => ((features[at] ?? 0) - (mean[at] ?? 0)) / (spread[at] ?? 1)),
  );
  const point = new Float64Array(size + 1);
  const speed = new Float64Array(size + 1);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Float64Array(size + 1);
    for (const [at, row] of rows.entries()) {
      const { right, weight } = cases[at] ?? { right: false, weight: 0 };
      const error = ((sigmoid(dot(row, point)) - (right ? 1 : 0)) * weight) / total;
      for (let i = 0; i < size; i += 1) gradient[i] = (gradient[i] ?? 0) + error * (row[i] ?? 0);
      gradient[size] = (gradient[size] ?? 0) + error;
    }
    for (let i = 0; i <= size; i += 1) {
      const slope = (gradient[i] ?? 0) + (i < size ? ridge * (point[i] ?? 0) : 0);
      speed[i] = 0.9 * (speed[i] ?? 0) - 0.5 * slope;
      point[i] = (point[i] ?? 0) + (speed[i] ?? 0);
    }
  }
  const weights = column(size, (at) => (point[at] ?? 0) / (spread[at] ?? 1));
  return {
    weights,
    bias: (point[size] ?? 0) - weights.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0),
  };
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

function dot(row: readonly number[], point: Float64Array): number {
  return row.reduce((sum, value, at) => sum + value * (point[at] ?? 0), point[row.length] ?? 0);
}

const column = (size: number, of: (at: number) => number): number[] =>
  Array.from({ length: size }, (_, at) => of(at));
