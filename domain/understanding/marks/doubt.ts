const HEDGES =
  /\b(?:environ|a peu pres|approximativement|je crois|je pense|on pense|je dirais|on dirait|disons|il me semble|me semble|sauf erreur|peut[- ]?etre|ptet|ptetre|sans doute|probablement|normalement|en principe|a priori|aux alentours|autour de|plus ou moins|grosso modo|quelque chose comme|un truc comme|si je ne me trompe|si je me trompe pas|sous reserve|a confirmer|a verifier|provisoirement|about|around|roughly|approximately|i think|i guess|i believe|we think|maybe|perhaps|probably|if i'm not mistaken|give or take)\b/;

const UNKNOWN =
  /\b(?:(?:sais|sait|savons|savez|sai|saurais|saurait) (?:pas|pa|plus|plu)|(?:je|j'|j|on) (?:n'en |ne )?s[aeè]i?s? (?:pas|pa|plus|plu)|jsp|j'ignore|nous ignorons|on ignore|jspas|jsai pa|chais pas|chai pas|chai plu|chais plus|se pa|ne sais|ne sait|aucune idee|pas d'idee|pas idee|pas (?:trop )?sure?s?|pas certaine?s?|(?:je|on|j') ?(?:en )?doute|(?:conn?ais?|connai|conne|connait) (?:pas|pa|plus)|rappelle (?:pas|plus)|souviens (?:pas|plus)|j'ai oublie|(?:faut|fo|faudrait|faudra|dois|doit|devons|devrais|vais|va|allons|ve) (?:que )?(?:d'abord )?(?:je |j'|on |j|nous )?(?:le |la |leur |lui |me |se |nous )?(?:demand\w*|verifi\w*|renseign\w*|voir|voie|check\w*|regard\w*|reflech\w*|poser la question)|(?:je |on )?me renseigne|jcheck|je check|je demande a|je verifie|on verra|a (?:voir|definir|preciser|determiner|arreter)|pas encore|pa encor\w*|ca depend|sa depan\w*|sa depend|cela depend|(?:j'|on |nous )hesit\w*|entre (?:les deux|l'un et l'autre)|(?:lequel|laquelle|laquel|quoi) (?:mettre|metre|donner|choisir|prendre)|en (?:attente|discussion)|(?:on|nous|j') ?(?:attend|attends|attendons)|not sure|no idea|(?:don't|do not|dont|doesn't) know|dunno|(?:have|need) to (?:ask|check)|let me (?:ask|check)|not (?:yet )?(?:decided|known)|it depends|tbd|tbc|waiting for)\b/;

/** Whether a folded clause is sure of what it says: not at all, nearly, or entirely. */
export function doubtOf(clause: string): 'none' | 'hedged' | 'unknown' {
  if (UNKNOWN.test(clause)) return 'unknown';
  return HEDGES.test(clause) ? 'hedged' : 'none';
}
