import { autreExercice, ibanFaux, montantIncoherent, nonSigne } from './content.js';
import type { Checking, Defaut, DefautId, FaultFinder } from './fault.js';
import { autreStructure } from './structure.js';
import { dateFuture, perime } from './term.js';
import { formulaireNonRempli, illisible, incomplet, vierge } from './whole.js';

/** Each of these makes every other fault of the file meaningless. */
const ALONE: readonly FaultFinder[] = [illisible, vierge, formulaireNonRempli, autreStructure];
const OTHERS: readonly FaultFinder[] = [
  incomplet,
  nonSigne,
  autreExercice,
  montantIncoherent,
  ibanFaux,
  perime,
  dateFuture,
];

/** What is wrong with a paper, as far as it is sure: a false alarm costs trust. */
export function findFaults(checking: Checking): readonly Defaut[] {
  for (const finder of ALONE) {
    const found = finder(checking);
    if (found !== undefined) return [found];
  }
  const found = OTHERS.map((finder) => finder(checking)).filter((each) => each !== undefined);
  const has = (id: DefautId): boolean => found.some((each) => each.id === id);
  // The page that is missing may be the signed one.
  return has('incomplet') ? found.filter(({ id }) => id !== 'non_signe') : found;
}
