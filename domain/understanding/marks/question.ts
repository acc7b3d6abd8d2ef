/** How a question begins, folded: French, its spellings of telephones and of those who write by ear, English. */
const STARTS =
  /^(?:(?:faut|fau|fo|faudra|fodra)[- ]?t?[- ]?il\b|(?:doit|peut|peu|pe) on\b|(?:dois|puis) je\b|est[- ]?ce|(?:es|et|ai|e)[- ]?(?:ce|se) ?(?:que|qu|ke|k)|es (?:que|qu|qe|ke|k|qu?on|kon|qu?il|kil|qu?ils|kils|qu?elle|kel)|esk|eske|esq|esqe|esque|eskon|eskil|qu'?est[- ]ce|kesk|keske|kesako|c'? ?(?:est )?(?:koi|quoi|ki|qui|kan|ou|cb)\b|[cs]e (?:koi|quoi|ou|ki)|(?:a|de|pour|par|avec|chez|sur) (?:qui|quoi|quel|quels|quelle|quelles|ki|koi|kel|kelle)|comment|coment|koman|cmt|combien|combi1|cb|pourquoi|pourkoi|pk|pq|quand (?:est|faut|dois|doit|puis|peut|pourra|aura|sera|commence)|kan|kand|quels?|quelles?|kels?|kelle|lequel|laquelle|lesquels|lesquelles|qui\b|ki\b|que (?:faut|dois|doit|se|veut|signifie|mettre|faire|puis|peut)|quoi (?:mettre|faire|ecrire|repondre)|ou (?:est|sont|puis|peut|peux|dois|doit|faut|on|k?on|ke|que|je|trouver|envoyer|deposer|trouve|se)|ou (?:ca|sa)|y a[- ]t[- ]il|y[- ]a[- ]til|ya[- ]?til|yatil|(?:ca|sa) (?:veut|sert|correspond|change|coute|compte|conte|marche) (?:dire )?(?:a )?(?:quoi|koi|comment|combien)|what|what's|where|where's|which|who|who's|whom|whose|how|why|when (?:is|are|do|does|will|can|should)|(?:can|could|may|should|must|shall|will|would|do|does|did|is|are|am|was|were|has|have) (?:i|we|you|it|he|she|they|there|this|that|the|my|our|your)\b|is there|any idea)(?=$|[\s'?!.,-])/;

/** A verb and its subject the other way round, with the hyphen. */
const INVERSION =
  /\b(?!dit-il|dit-elle|rendez|peut-etre)[a-z]+-(?:t-)?(?:il|ils|elle|elles|on|je|ce)\b|\b(?:avez|pouvez|etes|savez|voulez|devez|faites|serez|pourrez|aurez|auriez|pourriez|allez|vouliez|pensez|acceptez|prenez|recevez|gardez|demandez)-vous\b|\b(?:pouvons|devons|sommes|avons|pourrons|devrons|aurons|serons|faisons)-nous\b/;

/** A question told, not asked. */
const INDIRECT =
  /\b(?:je me demandes?|on se demande|nous nous demandons|(?:je|j'|on|nous) ?(?:voudrais?|aimerais?|aimerions|voudrions|souhaite|souhaiterais|veux|voulons|cherche a) savoir|savoir (?:si|ou|quand|comment|combien|qui|quel|quelle|ce que)|vous savez (?:si|ou|quand|comment|quel)|(?:dites|dis|expliquez|precisez|indiquez|rappelez)[- ](?:moi|nous) (?:si|ou|quand|comment|combien|qui|quel|quelle|ce que|pourquoi)|me dire (?:si|ou|quand|comment|combien|qui|quel|quelle|ce que)|une (?:petite )?question|i wonder|i was wondering|i(?:'d| would) like to know|tell me (?:if|what|where|how|who|which|why)|wondering if)\b/;

/** The word that asks stands last: « ça sert à quoi », « c’est où ». */
const LAST_WORD =
  /(?:\b(?:c'est|c|ca|sa|se|cela|il faut|faut|fo|met|mettre|ecrire|dire|sert|trouve|est|sont|envoyer|mets|fait)(?: (?:a|de|pour|bien))? (?:quoi|koi|ou|kwa|qui|ki|quand|kan|combien|comment|pourquoi|lequel|laquelle)|\b(?:tous les|a|pour|depuis|dans) combien|\b(?:jusqu'a|depuis|pour) quand)\W*$/;

/** Wherever they stand: « on a jusqu’à quand pour déposer ». */
const ANYWHERE = /\b(?:jusqu'?a|jusqua|juska|jusk a|until) (?:quand|kan|kand|quelle|kelle|when)\b/;

/** The choice put to the reader: « c’est le siège ou le chantier », « … ou pas », « n’est-ce pas ». */
const CHOICE =
  /^(?:(?:c'est|c|se|ce|il faut|faut|fo|on met|je mets|on doit|is it|it's) .{1,80}\bou\b .|.{0,120}\b(?:ou pas|ou non|n'est[- ]ce pas|or not)\W*$)/;

/** Whether a folded clause asks something, with or without its mark. */
export function isQuestion(clause: string): boolean {
  return (
    /\?["»”)!. ]*$/.test(clause) ||
    beginsQuestion(clause) ||
    INVERSION.test(clause) ||
    INDIRECT.test(clause) ||
    LAST_WORD.test(clause) ||
    ANYWHERE.test(clause) ||
    CHOICE.test(clause)
  );
}

/** Whether folded words begin as a question does. */
export function beginsQuestion(clause: string): boolean {
  return STARTS.test(clause);
}

/** « le siège, c’est où ? »: what stands before the comma is what is asked about, not an answer. */
export function asksAboutBefore(clause: string): boolean {
  return LAST_WORD.test(clause);
}
