import { TurnTimeoutError } from '../../core/errors.js';
import { within } from '../../core/timeout.js';
import { detailOf } from '../detail-of.js';
import { erreur, type Check, type Finding } from './finding.js';

/** A check with what it found. */
export interface Checked {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** Milliseconds: longer than the slowest peer that a check waits for by itself. */
const TIME_LIMIT_MS = 20_000;

/** Runs all checks at once; one that fails or lasts too long is an error like others, and the rest is told all the same. */
export function runChecks(
  checks: readonly Check[],
  timeLimitMs = TIME_LIMIT_MS,
): Promise<readonly Checked[]> {
  return Promise.all(
    checks.map(async ({ id, run }) => {
      try {
        return { id, findings: await within(timeLimitMs, run()) };
      } catch (error) {
        return { id, findings: [failure(error, timeLimitMs)] };
      }
    }),
  );
}

function failure(error: unknown, timeLimitMs: number): Finding {
  return error instanceof TurnTimeoutError
    ? erreur('trop_long', { secondes: Math.round(timeLimitMs / 1000) })
    : erreur('echec', { detail: detailOf(error) });
}
