import type { Words } from '../../core/locales.js';

/** Where four people did something, one who knows them may tell who: from five on nobody stands out (Insee's and the CNIL's usual smallest cell). */
export const SMALLEST = 5;

/** A count as it may be shown. It keeps a reader from seeing one person; who compares several tables may still guess. */
export function shownCount(count: number, masked: boolean, words: Words): string {
  return isMasked(count, masked) ? words('fr', 'statistiques:moins_de', { nombre: SMALLEST }) : String(count);
}

/** How long its bar is: all that are masked are alike. */
export function shownLength(count: number, masked: boolean): number {
  return isMasked(count, masked) ? SMALLEST - 1 : count;
}

function isMasked(count: number, masked: boolean): boolean {
  return masked && count > 0 && count < SMALLEST;
}
