import type { Appel, Champ } from '../../domain/appel/appel.js';
import type { Dossier } from '../../domain/dossier/dossier.js';

/** Fields by which a letter is recognised in a mailbox; a call that lacks one leaves it out. */
export const STRUCTURE = 'structure';
export const ETP = 'etp';

/** The fields that answer who, what and how much on the first screen of the letter, in this order. */
export const ESSENTIALS: readonly string[] = [
  STRUCTURE,
  'formeJuridique',
  'siret',
  'region',
  'departement',
  'projet',
  'poste',
  ETP,
  'montant',
  'debut',
  'cofinance',
  'renouvellement',
  'contact',
  'email',
  'telephone',
];

/** The address that the applicant gave for the contact, whether or not it is verified. */
export function contactAddress(dossier: Dossier, appel: Appel): string | undefined {
  const champ = appel.champs.find(({ type }) => type === 'email');
  return champ === undefined ? undefined : textOf(dossier, champ);
}

/** What was answered to a field, as typed text. */
export function textOf(dossier: Dossier, champ: Pick<Champ, 'id'>): string | undefined {
  const valeur = dossier.champs[champ.id];
  return valeur === undefined ? undefined : String(valeur);
}
