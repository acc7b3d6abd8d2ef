import { setsAside } from '../understanding/marks/negation.js';
import type { Clause } from '../understanding/said.js';

/**
 * The clauses that the person neither takes back (« …, enfin non, … ») nor sets aside (« pas la Région »).
 * @param folded the message folded in place
 */
export function standingClauses<T extends Clause>(clauses: readonly T[], folded: string): readonly T[] {
  const isSetAside = ({ start, end }: Clause): boolean => setsAside(folded.slice(start, end));
  const last = clauses.findLastIndex(
    (clause, i) => i > 0 && clause.marks.repair && !clause.marks.question && !isSetAside(clause),
  );
  return clauses.slice(Math.max(0, last)).filter((clause) => !isSetAside(clause));
}
