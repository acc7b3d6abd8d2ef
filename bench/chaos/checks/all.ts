import type { World } from '../world.js';
import { allHeard, answersKept, messagesKept, noTroubles } from './answers.js';
import type { Check } from './check.js';
import { documentsKept } from './documents.js';
import { draftsResumable } from './drafts.js';
import { filingsKept, noReceiptWithoutDossier, refusalsShown } from './filings.js';
import { dossiersDelivered, neverTwoLetters, repeatsExplained, transmisOnlyWhenAccepted } from './letters.js';

/** All that must hold at the end of a campaign, in the order in which the report says it. */
export const CHECKS: readonly Check[] = [
  noTroubles,
  messagesKept,
  answersKept,
  documentsKept,
  filingsKept,
  dossiersDelivered,
  neverTwoLetters,
  repeatsExplained,
  noReceiptWithoutDossier,
  transmisOnlyWhenAccepted,
  refusalsShown,
  draftsResumable,
  allHeard,
];

/** What does not hold, by the name of the check; every check has its line. */
export function checkAll(world: World): ReadonlyMap<string, readonly string[]> {
  return new Map(CHECKS.map(({ name, findings }) => [name, findings(world)]));
}
