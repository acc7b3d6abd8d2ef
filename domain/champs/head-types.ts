import type { ChampType } from './champs.js';

/** Types of answers that stand at the head of what explains them: « 1,5, pour douze mois », « Facilitateur, quelqu’un qui … ». */
export const HEADS: ReadonlySet<ChampType> = new Set<ChampType>([
  'ouinon',
  'engagement',
  'choix',
  'choixMultiple',
  'nombre',
  'decimal',
  'pourcentage',
  'montant',
  'date',
  'dateHeure',
  'periode',
  'pays',
  'commune',
]);
