import type { Appel, Langue } from './appel.js';

/** The call's heading of a group of fields, else the group's own name. */
export function rubriqueOf({ rubriques }: Appel, groupe: string, langue: Langue): string {
  return (
    rubriques?.[groupe]?.[langue] ?? groupe.charAt(0).toUpperCase() + groupe.slice(1).replaceAll('_', ' ')
  );
}
