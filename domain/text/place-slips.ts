import { isFiller, type Lieu, type Territoires } from '../appel/territoires.js';
import { ORDINARY } from './place-matches.js';
import { lettersOf, mayBeWithin, slips, slipsBetween } from './slips.js';

const MOST_WORDS_WITH_SLIPS = 4;
/** The places that a misspelt or begun name may be. */
export interface Near {
  readonly lieux: readonly Lieu[];
  /** How many letters of the text it explains. */
  readonly letters: number;
  /** Whether that is all of the text. */
  readonly whole: boolean;
}

/** Names a slip or two away, or begun, those that explain most of the text; only short texts are worth the search. */
export function nearest(typed: readonly string[], territoires: Territoires): Near | undefined {
  const said = typed.filter((word) => !isFiller(word));
  if (said.length > MOST_WORDS_WITH_SLIPS || typed.length > 2 * MOST_WORDS_WITH_SLIPS) return undefined;
  const grams = said.flatMap((_, start) =>
    said.slice(start).map((__, more) => said.slice(start, start + more + 1).join(' ')),
  );
  const whole = said.join(' ').length;
  const marked = grams.map((gram) => ({ gram, letters: lettersOf(gram), most: slips(gram.length) }));
  let best = -Infinity;
  let all = false;
  let kept: Lieu[] = [];
  for (const { nom, lettres, lieux } of territoires.nomsCourts) {
    for (const { gram, letters, most } of marked) {
      const begun = gram.length === whole && whole >= 3 && nom.startsWith(`${gram} `);
      const slipped = begun ? 0 : mayBeWithin(letters, lettres, most) ? slipsBetween(gram, nom) : undefined;
      if (slipped === undefined || gram.length - slipped < best || ORDINARY.test(nom)) continue;
      if (gram.length - slipped > best) kept = [];
      best = gram.length - slipped;
      all = gram.length === whole;
      kept.push(...lieux);
    }
  }
  return kept.length === 0 ? undefined : { lieux: kept, letters: best, whole: all };
}
