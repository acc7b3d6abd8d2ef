import type { ChampType } from './champs.js';

const FREE: ReadonlySet<ChampType> = new Set<ChampType>(['texte', 'texteLong', 'personne']);

/** Whether any text may be the answer to a field of that type. */
export function takesAnyText({ type }: { readonly type: ChampType }): boolean {
  return FREE.has(type);
}
