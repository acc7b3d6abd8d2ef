import { foldInPlace, plain } from '../../text/fold.js';
import type { ThingNamer } from '../named-things.js';

const TAKES_PLACE =
  /\b(?:a (?:la|sa|leur) place|rempla\w+|au lieu|(?:c'est|voici|voila) (?:le bon|la bonne|les bons|les bonnes)|(?:bonne|nouvelle|derniere) version|instead|in (?:its|their) place|replace\w*|the right one|use this one|annule et)\b/;
/** « je vous remets le bon », « la bonne est jointe »: without a word for an answer after it. */
const RIGHT_ONE =
  /\b(?:le|la|les|ma|mon) (?:bon|bonne|bons|bonnes|vrai|vraie)(?= *(?:$|[.,;:!?)/+]|(?:ci|est|sont|cette|ici|la|en|svp|stp|desormais|maintenant|fichier|document|piece|papier|version|pdf|scan|photo|joint\w*)\b))/;
/** « l’ancien était faux », « c’est celui de quelqu’un d’autre », « je me suis trompé de fichier ». */
const WRONG_ONE =
  /\b(?:l'ancien(?:ne)?|le precedent|la precedente|le premier|la premiere)\b[^.;!?]{0,30}\b(?:fau[xs]\w*|pas bon|pas bonne|mauvais\w*|perime\w*|erron\w*|annul\w*|poubelle|ecarter)|\b(?:celui|celle) (?:de|d'|du)\b[^.;!?]{0,40}\b(?:quelqu'un d'autre|autre structure|autre asso\w*|autre dossier|ma? (?:mari|femme)|perso\w*)|\b(?:trompe\w*|gourre\w*|plante\w*) (?:de|dans le) (?:fichier|document|piece|pdf|scan)|\bmauvais(?:e)? (?:fichier|document|piece|scan|pdf)\b|\bthe (?:old|previous|first) one (?:is|was) (?:wrong|not)/;

/** Whether the words beside a file say that it takes the place of what was sent before. */
export function takesPlace(text: string, namer: ThingNamer): boolean {
  const said = plain(text);
  const folded = namer(said)
    .filter(({ kind }) => kind === 'piece')
    .reduce(
      (rest, { span: { start, end } }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
      foldInPlace(said),
    );
  return TAKES_PLACE.test(folded) || RIGHT_ONE.test(folded) || WRONG_ONE.test(folded);
}
