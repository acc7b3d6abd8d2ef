const FIRST = 15_000;
const LONGEST = 3_600_000;

/** Attempts before a letter is given up: with the pauses below, more than four days. */
export const MOST_ATTEMPTS = 110;

/** From this attempt on (about four hours) an operator is told that a letter is late. */
export const LATE_FROM_ATTEMPT = 11;

/** Milliseconds to wait after the nth failed attempt: 15 s, doubled each time, one hour at most. */
export function pauseAfter(attempt: number): number {
  return Math.min(FIRST * 2 ** Math.min(attempt - 1, 30), LONGEST);
}
