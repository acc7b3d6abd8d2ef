import type { Appel } from '../appel/appel.js';
import { champDe } from '../appel/roles.js';

/** Fields of the call that the answer to another one may point at. */
export interface OtherFields {
  /** Those that name somebody: « la même personne ». */
  readonly personnes: readonly string[];
  /** How many of what is paid for: « 25 000 € par poste ». */
  readonly quantite?: string;
  /** The amount that is asked for, where the call says which one it is: others are costs, and what others give. */
  readonly montant?: string;
}

/** They are told by their type and their role, whatever the call names them. */
export function otherFields(appel: Pick<Appel, 'champs'>): OtherFields {
  const quantite = champDe('quantite', appel)?.id;
  const montant = champDe('montant', appel)?.id;
  return {
    personnes: appel.champs.filter(({ type }) => type === 'personne').map(({ id }) => id),
    ...(quantite === undefined ? {} : { quantite }),
    ...(montant === undefined ? {} : { montant }),
  };
}
