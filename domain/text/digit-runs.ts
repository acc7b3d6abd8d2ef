import { fold } from './fold.js';

/**
 * Runs of digits as people space them: « 732 829.320-00074 » is one run of four groups.
 * A letter O typed among digits counts as a zero.
 */
export function digitRuns(text: string): string[][] {
  const folded = fold(text).replace(/[0-9o]+/g, (token) =>
    /\d/.test(token) ? token.replaceAll('o', '0') : token,
  );
  return (folded.match(/\d+(?:[ .\-/_]{1,3}\d+)*/g) ?? []).map((run) => run.match(/\d+/g) ?? []);
}
