import type { Champ } from '../../../domain/appel/appel.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';

/** Fields by which a letter is recognised in a mailbox; a call that lacks one leaves it out. */
export const STRUCTURE = 'structure';
export const ETP = 'etp';
/** Stands for the field of the contact's address, whatever its id. */
export const ADRESSE = '@';

/** A line of the letter's first screen: a title and the fields that it joins. */
export interface Essential {
  readonly titre: 'qui' | 'ou' | 'quoi' | 'combien' | 'quand' | 'contact';
  readonly ids: readonly string[];
}

/** What the first screen of the letter answers, line by line. */
export const ESSENTIALS: readonly Essential[] = [
  { titre: 'qui', ids: [STRUCTURE, 'formeJuridique', 'siret', 'rna'] },
  { titre: 'ou', ids: ['departement', 'region', 'territoireProjet'] },
  { titre: 'quoi', ids: ['projet'] },
  { titre: 'combien', ids: ['poste', ETP, 'montant', 'cofinance', 'renouvellement'] },
  { titre: 'quand', ids: ['debut'] },
  { titre: 'contact', ids: ['contact', ADRESSE, 'telephone'] },
];

/** Fields whose answer means nothing without their name: « SIRET : 775… », « Cofinanceurs : Oui ». */
export const NAMED: ReadonlySet<string> = new Set([
  'siret',
  'rna',
  ETP,
  'cofinance',
  'renouvellement',
  'territoireProjet',
]);

/** What was answered to a field, as typed text. */
export function textOf(dossier: Dossier, champ: Pick<Champ, 'id'>): string | undefined {
  const valeur = dossier.champs[champ.id];
  return valeur === undefined ? undefined : String(valeur);
}
