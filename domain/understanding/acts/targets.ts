import type { NamedThing, Thing } from '../named-things.js';
import type { ActCandidate } from './act-engine.js';
import type { ActName } from './names.js';

/** Whether a mention is meant, and not a word in passing. */
const MEANT = 0.5;

/** The same wish, said of an answer or of a document: « enlevez les cofinanceurs » changes an answer. */
const OF_CHAMP: Partial<Record<ActName, ActName>> = {
  remplacer_piece: 'modifier',
  retirer_piece: 'modifier',
};
const OF_PIECE: Partial<Record<ActName, ActName>> = {
  modifier: 'remplacer_piece',
  retirer: 'retirer_piece',
};

/** Gives each act the name that fits what it is done to, where all that is named is of one kind. */
export function fitTargets(
  candidates: readonly ActCandidate[],
  things: readonly NamedThing[],
  possible: ReadonlySet<ActName>,
): readonly ActCandidate[] {
  const kinds = new Set(things.filter(({ sure }) => sure >= MEANT).map(({ kind }) => kind));
  const [kind, other] = [...kinds];
  if (kind === undefined || other !== undefined) return candidates;
  const names = namesFor(kind);
  const fitted = new Map<ActName, ActCandidate>();
  for (const candidate of candidates) {
    const wanted = names[candidate.act];
    const act = wanted !== undefined && possible.has(wanted) ? wanted : candidate.act;
    const known = fitted.get(act);
    fitted.set(act, known === undefined ? { ...candidate, act } : together(known, candidate));
  }
  return [...fitted.values()];
}

function namesFor(kind: Thing['kind']): Partial<Record<ActName, ActName>> {
  return kind === 'champ' ? OF_CHAMP : OF_PIECE;
}

/** Two readings of one wish. */
function together(first: ActCandidate, second: ActCandidate): ActCandidate {
  return {
    ...first,
    probability: Math.max(first.probability, second.probability),
    explained: Math.max(first.explained, second.explained),
  };
}
