/** Rates are parted in two so many times until the highest one is known well enough. */
export const STEPS = 5;

/** The rate itself when it holds; otherwise the highest one found by halving, 0 when none holds. */
export async function highestRate(rate: number, holds: (rate: number) => Promise<boolean>): Promise<number> {
  if (await holds(rate)) return rate;
  let [held, failed] = [0, rate];
  for (let step = 0; step < STEPS; step += 1) {
    const between = (held + failed) / 2;
    if (await holds(between)) held = between;
    else failed = between;
  }
  return held;
}
