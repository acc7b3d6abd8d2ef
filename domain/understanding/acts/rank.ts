import { ACT_NAMES } from './names.js';
import type { Part } from './scales.js';
import { priorOf, type Situation } from './situation.js';

/** An act that is possible, in the part of the text that speaks most for it. */
export interface Standing {
  /** Its number among ACT_NAMES. */
  readonly act: number;
  readonly part: Part;
  /** Its share of all that may be meant, before calibration. */
  readonly chance: number;
  /** Shares, in that part, of what is a question and of what asks for nothing. */
  readonly question: number;
  readonly nothing: number;
}

/** A clause by itself tells a little less than a whole message. */
const CLAUSE = 0.85;
/** A clause that says nearly as much as the whole is where it is said. */
const SAYS_AS_MUCH = 0.8;
/** What cannot be done here may be meant all the same: it takes its share from the others. */
const IMPOSSIBLE = 0.1;

/** The possible acts, the likeliest here first. @param parts the whole first */
export function rank(parts: readonly Part[], situation: Situation): readonly Standing[] {
  const priors = ACT_NAMES.map(
    (act) => priorOf(act, situation) * (situation.possible.has(act) ? 1 : IMPOSSIBLE),
  );
  const weighed = parts.map((part) => ({ part, shares: sharesOf(part, priors) }));
  return ACT_NAMES.flatMap((name, act) => {
    if (!situation.possible.has(name)) return [];
    const [whole, ...clauses] = weighed;
    if (whole === undefined) return [];
    const chanceIn = ({ shares }: Weighed): number => shares[act] ?? 0;
    const clause = clauses.reduce<Weighed | undefined>(
      (best, each) => (best === undefined || chanceIn(each) > chanceIn(best) ? each : best),
      undefined,
    );
    const apart = clause === undefined ? 0 : chanceIn(clause);
    const chance = Math.max(chanceIn(whole), CLAUSE * apart);
    const { part, shares } = clause !== undefined && apart >= SAYS_AS_MUCH * chanceIn(whole) ? clause : whole;
    const [question = 0, nothing = 0] = shares.slice(ACT_NAMES.length);
    return [{ act, part, chance, question, nothing }];
  }).sort((one, other) => other.chance - one.chance || one.act - other.act);
}

interface Weighed {
  readonly part: Part;
  readonly shares: Float64Array;
}

/** How much of what may be meant each class is, here; together 1. */
function sharesOf({ chances }: Part, priors: readonly number[]): Float64Array {
  const shares = chances.map((chance, at) => chance * (priors[at] ?? 1));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
