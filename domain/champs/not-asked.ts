import type { ChampReader } from './champ-reader.js';
import type { ChampType } from './champs.js';

/** A field that nobody is asked for: what is said reads as none. */
export const notAsked: ChampReader = { read: () => ({ kind: 'none', reason: 'reponse.autre' }) };

const SHOWN: ReadonlySet<ChampType> = new Set<ChampType>(['explication', 'calcul']);

/** Whether a field is asked, and not only shown or worked out. */
export function isAsked({ type }: { readonly type: ChampType }): boolean {
  return !SHOWN.has(type);
}
