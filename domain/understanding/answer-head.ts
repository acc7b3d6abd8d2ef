import { openingOf } from '../champs/polarity.js';
import { foldInPlace, plainLines } from '../text/fold.js';
import { opensRepair } from './marks/repair.js';

/** A yes or a no that a message opens with, and what follows it. */
export interface Head {
  readonly yes: boolean;
  readonly said: string;
  readonly rest: string;
}

/** Opens a name or a denial of something else, as much as a yes or a no. */
const WEAK =
  /(?:^|[^a-z])(?:pas|aucune?s?|rien|jamais|never|zero|neant|n|o|y|si|go|we|ya|juste|grave|right|vrai|true|false|sure|nothing|none|not|clairement|entendu|parfait\w*|correct|valider?|confirmer?|presque)$/;
const BETWEEN = /^[\s,;:.!/|–—-]+/u;
/** « oui oui », « non non c’est pas ça »: no more in a row. */
const MOST = 4;

/**
 * The yes or no at the head of a message: « oui / 12 mois », « non, moi », « oui c’est bien ça, la mairie ». A repair of
 * something else (« non attendez ») is none.
 */
export function headOf(typed: string): Head | undefined {
  const folded = foldInPlace(plainLines(typed));
  if (folded.length !== typed.length || opensRepair(folded)) return undefined;
  let yes: boolean | undefined;
  let at = 0;
  for (let turn = 0; turn < MOST; turn += 1) {
    const opening = openingOf(folded.slice(at));
    if (opening === undefined || (yes !== undefined && opening.yes !== yes)) break;
    const end = at + opening.length;
    if (WEAK.test(folded.slice(at, end)) || /^[-’']?[a-z0-9]|^-/.test(folded.slice(end))) break;
    ({ yes } = opening);
    at = end + (BETWEEN.exec(folded.slice(end))?.[0].length ?? 0);
  }
  if (yes === undefined) return undefined;
  return { yes, said: typed.slice(0, at).replace(/[\s,;:./|–—-]+$/u, ''), rest: typed.slice(at).trim() };
}

/** « ok c’est bon la fiche »: what a yes at the head of a text leads to; the text itself where nothing follows, or none stands there. */
export function afterYes(typed: string): string {
  const head = headOf(typed);
  return head?.yes === true && head.rest !== '' ? head.rest : typed;
}
