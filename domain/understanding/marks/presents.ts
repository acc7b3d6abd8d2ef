import { MERELY } from './merely.js';

/** « c’est faux, mettre : X »: between a name and its new value, what is said of the old one. */
const SAID_WRONG =
  "(?:(?:faux|fausse|inexacte?|incorrecte?|erronee?|pas (?:ca|bon|bonne|exacte?)|une erreur|wrong|not right)[ ,;:.-]*(?:il (?:faut|convient de) )?(?:(?:mettre|mettez|met|lire|lisez|ecrire|ecrivez|notez|indiquez|put|write|it is|it's|c'est)\\b[ ,:]*)?)?";
const AT_LAST = `(?:(?:plutot|finalement|en fait|desormais|maintenant|juste|rather|now|instead|just|${MERELY})[ ,:]+)?`;

/** Stands between a label and its value. */
export const LABELS = /^ ?[:=](?!\/)/;
/** Stands between the name of a field and what it is given, in a folded text: « : », « , c’est », « sera ». */
export const GIVES =
  /^ ?(?:[:=](?!\/)|,? ?(?:est|c'est|sera|ce sera|is|will be|s'appelle|s'intitule)(?![a-z]))/;

/** What may stand between « le territoire c’est » and the value, as a pattern of folded text. */
export const BEFORE_NEW_VALUE = `${SAID_WRONG}${AT_LAST}`;
