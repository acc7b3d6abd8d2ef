import type { Box } from './page.js';

/** All that may be read in a paper; dates are YYYY-MM-DD, amounts euros. */
export const FAITS = [
  'nom',
  'siret',
  'rna',
  'adresse',
  'codePostal',
  'commune',
  'representant',
  'qualite',
  'delegataire',
  'email',
  'telephone',
  'intitule',
  'etp',
  'duree',
  'montantDemande',
  'montantTotal',
  'cofinanceurs',
  'titulaire',
  'iban',
  'bic',
  'banque',
  'exercice',
  'dateDocument',
  'dateDeliberation',
  'numeroDeliberation',
] as const;

export type FaitId = (typeof FAITS)[number];

/** A co-funder that a paper names. */
export interface Cofinanceur {
  readonly nom: string;
  readonly montant: number;
}

export type FaitValue = string | number | boolean | readonly Cofinanceur[];

/** Something read, with where it stands. */
export interface Fait {
  readonly id: FaitId | 'signe';
  readonly value: FaitValue;
  readonly page: number;
  /** The words that say so. */
  readonly words: string;
  /** From 0 to 1. */
  readonly sure: number;
  readonly box?: Box;
}

/** What the dossier says already, by which a paper is understood and checked. */
export interface Known {
  readonly nom?: string | undefined;
  readonly siret?: string | undefined;
  readonly rna?: string | undefined;
  readonly adresse?: string | undefined;
  readonly codePostal?: string | undefined;
  readonly commune?: string | undefined;
  readonly representant?: string | undefined;
  readonly qualite?: string | undefined;
  readonly email?: string | undefined;
  readonly telephone?: string | undefined;
  readonly intitule?: string | undefined;
  readonly etp?: number | undefined;
  readonly duree?: number | undefined;
  readonly montantDemande?: number | undefined;
  readonly montantTotal?: number | undefined;
  readonly cofinanceurs?: readonly Cofinanceur[] | undefined;
  /** Year of the project. */
  readonly exercice?: number | undefined;
  readonly dernierExerciceClos?: number | undefined;
  /** Day of filing or today, YYYY-MM-DD. */
  readonly depot?: string | undefined;
}
