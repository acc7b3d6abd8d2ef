/** A question's candidates: their features, and which of them is right (-1: none). */
export interface Choice {
  readonly candidates: readonly (readonly number[])[];
  readonly right: number;
  readonly weight: number;
}

const STEPS = 300;

/** Weights that put the right candidate first: conditional logistic regression by accelerated gradient descent. */
export function fitRanking(
  choices: readonly Choice[],
  start: readonly number[],
  ridge = 1e-4,
): readonly number[] {
  const usable = choices.filter(({ right }) => right >= 0);
  const total = usable.reduce((sum, { weight }) => sum + weight, 0);
  const weights = [...start];
  const speed = start.map(() => 0);
  const scale = start.map((_, at) => spread(usable, at));
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = start.map(() => 0);
    for (const { candidates, right, weight } of usable) {
      const scores = candidates.map((features) =>
        features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
      );
      const top = Math.max(...scores);
      const mass = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
      for (const [each, features] of candidates.entries()) {
        const error =
          (weight / total) * (Math.exp((scores[each] ?? 0) - top) / mass - (each === right ? 1 : 0));
        for (const [at, value] of features.entries()) gradient[at] = (gradient[at] ?? 0) + error * value;
      }
    }
    for (const [at, slope] of gradient.entries()) {
      const unit = scale[at] ?? 1;
      speed[at] = 0.9 * (speed[at] ?? 0) - (0.5 * slope) / (unit * unit) - ridge * (weights[at] ?? 0);
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
    }
  }
  return weights;
}

function spread(choices: readonly Choice[], at: number): number {
  const values = choices.flatMap(({ candidates }) => candidates.map((features) => features[at] ?? 0));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}
