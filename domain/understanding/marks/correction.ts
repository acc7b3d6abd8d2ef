/** What speaks of an answer given earlier: that it was given, that it is wrong, that it must be replaced. */
const CORRECTION =
  /\b(?:tout a l'heure|tt a l'heure|precedemment|plus haut|avant cela|avant ca|(?:je|j'|on|nous|vous|vs) ?(?:vous )?(?:l')?(?:ai|a|avons|avez|ave) (?:donne|indique|ecrit|mis|saisi|dit|tape|communique|note|renseigne)\w*(?![^:.]{0,40}: )|rectifi\w*|corrigez|corriger|corrige|a corriger|correction|remplace[rz]?|a remplacer|au lieu d[eu']|a la place d[eu']|modifiez|changez|r?ajoute[rz]|me suis tromp\w*|nous sommes tromp\w*|tromp[e]r?\b|tronpe|erreur sur|une erreur|en trop|mal (?:dit|note|ecrit|recopie|orthographie|tape)\w*|trop (?:longu?e?s?|courte?s?)|est faux|est fausse|etait faux|etait fausse|n'est pas (?:bon|bonne|exact|correct)\w*|l?e? pa bon|pas bonn?e? ?:|earlier|(?<!as )(?<!like )i (?:gave|wrote|said|typed|told)|instead of|should (?:be|read)|change the|correct the|fix the|was wrong|is wrong|lire|retabli\w*|remettez)\b/;

/** Whether a folded clause speaks of an earlier answer. */
export function isCorrection(clause: string): boolean {
  return CORRECTION.test(clause);
}
