import type { ChampType } from './champs.js';

/** Types whose values carry their own form or check: one is no accident, whatever is said around it. */
export const CHECKED_TYPES: ReadonlySet<ChampType> = new Set<ChampType>([
  'siret',
  'email',
  'rna',
  'telephone',
  'adresse',
  'iban',
  'bic',
  'code',
]);
