/** Sounds and apologies that open a word to the reader rather than an answer. */
const ASIDE =
  /^(?:(?:oui|non|ah|ha|eh|euh|bon)[ ,!]+)*(?:desolee?|sorry|pardon|excuse[zs]?|mdr|lol|ptdr|haha|oh la|oh|ah|ha|zut|mince|pff+|ouf|oups|oops|aie|bravo|super|genial|attendez|attends|attention|minute|un instant|wait|hold on|hang on|one moment)\b/;

/** Told to the assistant to do. */
const ORDER =
  /^(?:s'il vous plait )?(?:attend[sz]\w*|corrig\w+z|changez|change the|enlevez|enleve|supprimez|supprime|effacez|efface|retirez|oubliez|oublie|laissez|laisse|reprenez|recommencez|recommencons|montrez|montre|dites|dis|donnez|envoyez|expliquez|explique|aidez|aide[- ]moi|passez|passons|continuons|continuez|revenez|revenons|arretez|arretons|regardez|ecoutez|voyez|delete|remove|show me|help me|give me|let's|let me|go back|skip|tell me)\b/;

/** Somebody speaks, of themselves or to the reader. */
const SPEAKER =
  /(?:^|[\s,(])(?:j'(?=[a-z])|je [a-z]|j(?:e?[nlt]?'?|'n |te l'?)?(?:ai|avais|ave|suis|sui|veux|peux|vais|crois|pense|comprends|arrive|arete|sais|c|aime)[a-z]{0,3}\b|chui?s?\b|tu [a-z]|t'? ?as (?:pas|mal|mis|tout|bien|oublie|rien)\b|ta (?:oublie|mal|mis|pas)\b|vous (?!et\b|aussi\b|tous\b|-)[a-z]|vs [a-z]{2,}|i (?:am|was|have|don't|do|will|can|can't|need|want|think|prefer|would)\b|i'(?:m|ll|ve|d)\b|you (?:are|have|can|will|need|should|already)\b|mi [a-z]+)/;

/** The same, or a whole sentence, where a name is expected. */
const SENTENCE =
  /(?:^|[\s,(])(?:on (?!air\b|y\b)[a-z]|nous (?:[a-z]+ons|sommes|l'avons|en)\b|ils? (?:est|a|va|faut|sera|y|ne|n'|fo)\b|elles? (?:est|a|va|sera|ne)\b|n'est\b|s'est\b|a ete\b|etaient?\b|ont ete\b|y a\b|faut\b|was\b|were\b|has been\b|we (?:are|have|will|do|don't|need|want)\b|they (?:are|have|will)\b|that (?:is|was)\b)/;

/** Nothing but an order, a yes or a way to put the question off. */
const NO_CONTENT =
  /^(?:ok(?:ay)?|oui|non|nan|nn|yes|no|d'accord|entendu|parfait|tres bien|bonjour|merci|apres|ensuite|plus tard|later|suivante?s?|question suivante|la suite|suite|next(?: question| one)?|passe[rz]?(?: celle[- ]la)?|skip(?: it| this)?|a completer(?: ulterieurement| plus tard)?|peu importe|rien|aucune?|n\/?a|neant|idem|pareil|stop|pause|retour|aide|help|annuler|cancel|recommencer|restart|menu|fini|termine|quitter|continuer|valider|reprendre|[.?!… -]*)$/;

/** « le plus dur, le titre »: a word about the question. */
const ABOUT_THE_FIELD =
  /, (?:le|la|les|ce|cette|ces|the|this) (?:nom|titre|intitule|question|projet|name|title|budget|adresse|reponse)s?\W*$/;

/** Points back to what was said elsewhere, without saying it. */
const POINTER =
  /^(?:celui|celle|ceux|le meme|la meme|les memes|idem|pareil|comme (?:avant|ci-dessus|deja)|voir |cf |deja |same as|see )/;

/** Opens what is said beside the answer, of something else. */
const BESIDE =
  /^(?:et |and )?(?:au passage|d'ailleurs|par ailleurs|au fait|by the way|incidentally|a ce propos|j'en profite)(?![a-z])/;

/** Tells where the answer could be found, and not what it is. */
const ELSEWHERE =
  /^(?:(?:mais|but|ben|bah) )?(?:c'est|c|it's|it is|tout est|all is) (?:deja |already |ecrit |marque |indique |all )*(?:dans|sur|in|on) (?:le|la|les|l'|mon|ma|mes|nos|notre|un|une|the|my|our|your|one) .*(?:document|fichier|formulaire|dossier|piece|note|mail|file|form|attach)/;

/** Whether somebody speaks of themselves, or to the reader, in a folded clause. */
export function speaks(clause: string): boolean {
  return SPEAKER.test(clause);
}

/** Whether a folded text is nothing but an order, a yes or a no, or a way to put the question off. */
export function holdsNothing(folded: string): boolean {
  return NO_CONTENT.test(folded.replace(/[\s.!,;:]+$/, ''));
}

/** Whether a folded clause is a word to the reader rather than a name or a content. @param core its core, folded too */
export function isRemark(clause: string, core: string, wantsName: boolean): boolean {
  return (
    holdsNothing(core) ||
    BESIDE.test(clause) ||
    ELSEWHERE.test(clause) ||
    ASIDE.test(clause) ||
    ORDER.test(core) ||
    POINTER.test(core) ||
    SPEAKER.test(core) ||
    ABOUT_THE_FIELD.test(clause) ||
    (wantsName && (SENTENCE.test(core) || /^(?:oui|non|yes|no)\b[ ,]+[a-z]/.test(core)))
  );
}

const SAID_TO_BE_NAME =
  /^(?:(?:oui|si|bien sur|yes)[ ,]+)?(?:c'est|c|ce|voila|it's|it is|that's|that is|this is|oui)[ ,]+(?:bien |vraiment |vrai )?(?:le|notre|son|mon|the|our) (?:vrai |real )?(?:nom|titre|intitule|name|title)\b/;

/** « c’est bien le nom »: what stands before is the answer, however it looks. */
export function saysItIsTheName(clause: string): boolean {
  return SAID_TO_BE_NAME.test(clause);
}
