import type { ChampType } from '../champs/champs.js';
import type { Appel, Champ } from './appel.js';

/** What a field is to letters and readers, and the type of field that may be it. No id of a field is known to the code. */
export const ROLE_TYPES = {
  /** The name of who applies: it stands in subjects, file names and lists. */
  nom: 'texte',
  /** The title of what is applied for. */
  intitule: 'texte',
  /** Whom the service may speak to. */
  contact: 'personne',
  /** Who signs the dossier. */
  signataire: 'personne',
  /** How many of what is paid for: an amount « par poste » is one for each. */
  quantite: 'nombre',
  /** The amount that is asked for. */
  montant: 'montant',
} as const satisfies Readonly<Record<string, ChampType>>;

export type Role = keyof typeof ROLE_TYPES;

export const ROLES = Object.keys(ROLE_TYPES) as [Role, ...Role[]];

/** Types of which a call's only field has the role, unsaid. */
const SOLE: readonly Role[] = ['contact', 'quantite', 'montant'];

/** The field that has a role: the one that says so, the name that the registry gives, or the only one of its type. */
export function champDe(role: Role, { champs }: Pick<Appel, 'champs'>): Champ | undefined {
  const said = champs.find((champ) => champ.role === role);
  if (said !== undefined) return said;
  if (role === 'nom') return champs.find(({ registre }) => registre === 'nom');
  const [only, ...others] = champs.filter(({ type }) => type === ROLE_TYPES[role]);
  return SOLE.includes(role) && others.length === 0 && only?.role === undefined ? only : undefined;
}

/** The name of who applies, as it was given. */
export function nomDe(appel: Pick<Appel, 'champs'>, valeurs: Readonly<Record<string, unknown>>): string {
  const champ = champDe('nom', appel);
  const valeur = champ === undefined ? undefined : valeurs[champ.id];
  return typeof valeur === 'string' ? valeur : '';
}
