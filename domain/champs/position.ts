import { words } from '../text/fold.js';
import type { Said } from '../understanding/said.js';

const ORDINALS: readonly RegExp[] = [
  /^(?:premiere?|1(?:er|ere|re|st)|first|un|une|one)$/,
  /^(?:deuxieme|seconde?|2(?:e|eme|nd)|second|deux|two)$/,
  /^(?:troisieme|3(?:e|eme|rd)|third|trois|three)$/,
  /^(?:quatrieme|4(?:e|eme|th)|fourth|quatre|four)$/,
  /^(?:cinquieme|5(?:e|eme|th)|fifth|cinq|five)$/,
  /^(?:sixieme|6(?:e|eme|th)|sixth|six)$/,
  /^(?:septieme|7(?:e|eme|th)|seventh|sept|seven)$/,
  /^(?:huitieme|8(?:e|eme|th)|eighth|huit|eight)$/,
];
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
  if (/^\d{1,3}$/.test(word)) return Number(word) - 1;
  if (/^(?:derniere?|last)$/.test(word)) return count - 1;
  const place = ORDINALS.findIndex((ordinal) => ordinal.test(word));
  return place === -1 ? undefined : place;
}
