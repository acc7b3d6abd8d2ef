/** « ne … pas », and what people write of it: « c’est pas », « g pa », « cé pa ». */
const AROUND_VERB =
  /(?<![a-z])n(?:e |')[a-z' ]{0,40}\b(?:pas|plus|jamais|aucun|aucune|rien|ni|point|nullement)\b/;
const SPOKEN =
  /\b(?:c'est|c|ce|se|est|sont|suis|sommes|ai|as|a|avons|avez|ont|g|jai|ya|y a|etait|sera|fait|faut|fo|veux|veut|voulons|peux|peu|peut|sais|sai|se|conne|connais|prefere|depend|marche|trouve|vois|comprends) (?:pas|pa|plus|plu|jamais|rien|aucun|aucune)\b/;
/** Said first, it sets aside what follows: « pas dix », « plus le 12 ». */
const FIRST =
  /^(?:pas(?! (?:(?:de|a pas|mal|du tout|encore|grave|besoin)\b|d'))|surtout pas|non pas|et non|et pas|plus (?!(?:de|d'|que|ou|tard|loin|grand|petit|simple)\b)[^,;]{1,60}(?:\bdepuis\b|, fermee?)|ni |not (?!sure|yet)|no longer)\b/;
const ENGLISH = /\b(?:not|never|no longer|cannot)\b|n't\b/;
/** Phrases that deny nothing. */
const NOT_A_DENIAL =
  /\b(?:pourquoi pas|pas (?:(?:de|mal|a pas|grave)\b|d')(?: ?(?:probleme|souci|objection)s?)?|pas-de-calais|pas de calais|ou pas|n'est[- ]ce pas|n'importe|why not|not only|non seulement|or not)\b/g;

/** Whether a folded clause denies what it says. */
export function isNegated(clause: string): boolean {
  const said = clause.replace(NOT_A_DENIAL, ' ');
  return AROUND_VERB.test(said) || SPOKEN.test(said) || FIRST.test(said) || ENGLISH.test(said);
}

/** Whether a folded clause begins by setting aside what it names: « pas dix », « surtout pas le directeur ». */
export function setsAside(clause: string): boolean {
  return FIRST.test(clause);
}
