import type { LimitesCodes } from '../../domain/dossier/codes-envoyes.js';

const PLENTY = 10_000;

/** Codes without end: many transcripts share an address and a database. */
export const AMPLE_CODES: LimitesCodes = {
  ...{ personneAdresse: PLENTY, personne: PLENTY, reseauAdresse: PLENTY },
  ...{ reseau: PLENTY, adresse: PLENTY, adresseSansReference: PLENTY },
};
