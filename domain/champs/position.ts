import { words } from '../text/fold.js';
import { placeIn } from '../text/place-in.js';
import type { Said } from '../understanding/said.js';

const AROUND =
  /^(?:le|la|l|les|numero|n|no|nr|option|choix|reponse|ligne|case|c|cest|est|je|j|on|choisis|choisit|prends|prend|prendre|prendrai|coche|plutot|alors|ce|sera|serait|the|number|answer|one|i|take|choose|pick|pour|moi|nous|svp|stp|merci|please|de|liste|in|list)$/;

/** Zero-based place in a list of `count` that a message means: « 2 », « la deuxième », « le dernier de la liste ». */
export function positionIn({ clauses }: Said, folded: string, count: number): number | undefined {
  if (clauses.length !== 1 || clauses[0]?.marks.question === true) return undefined;
  if (/\bles (?:2|deux)\b/.test(folded)) return undefined;
  const all = words(folded);
  const core = all.filter((word) => !AROUND.test(word) || all.length === 1);
  const [word = ''] = core;
  if (core.length !== 1) return undefined;
  return placeIn(word, count);
}
