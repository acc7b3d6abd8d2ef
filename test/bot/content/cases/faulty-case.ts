import type { ProblemKey } from '../../../../domain/appel/problem.js';
import { CALL, type Change } from '../../../support/faulty-content.js';

/** One fault put into a copy of the real content, and where it must be reported. */
export interface FaultyCase {
  readonly key: ProblemKey;
  readonly changes: readonly Change[];
  readonly file: string;
  readonly place: string;
  /** Problems that the same fault also makes. */
  readonly also?: readonly ProblemKey[];
  readonly now?: Date;
}

/** A case that changes one file of the call, and is reported there. */
export function fault(
  key: ProblemKey,
  file: string,
  from: string | RegExp | undefined,
  to: string | null,
  place: string,
  more: Partial<FaultyCase> = {},
): FaultyCase {
  const path = file.includes('/') || file.startsWith('regions') ? file : `${CALL}/${file}`;
  return { key, changes: [{ file: path, to, ...(from !== undefined && { from }) }], file: path, place, ...more };
}
