/** Asks what was kept of an answer: « vous avez mis quoi pour le territoire ? », « quel montant j’ai donné ? ». */
const RECORDED =
  /\b(?:vous|vs|tu|on|j'|je|you|i|we|did you|have you) ?(?:l'|lui |nous |m'|me )?(?:avez |ave |avait |aviez |as |ai |a |have )?(?:bien |deja |donc |vraiment |already )?(?:mis|mit|note|notez|change|modifie|corrige|rectifie|enleve|efface|enregistre|garde|retenu|ecrit|inscrit|indique|compris|pris|donne|put|note[d]?|changed|corrected|recorded|saved|kept|written|entered|got|have down|gave)(?:e|es|s)?\b/;

/** The same with the words the other way round, or of what stands there: « que lisez-vous pour … ? », « ce qui est noté ». */
const STANDS =
  /\b(?:qu(?:e|oi)?[' ]?(?:lisez|avez|voyez|gardez|retenez|notez)[- ]vous|vous (?:lisez|voyez|gardez|avez) (?:quoi|koi|kwa)|what do you (?:read|have|see|hold)|(?:ce )?qui (?:est|a ete|figure|y est)|what (?:is|was|has been|stands)) ?(?:deja |bien |now |already )?(?:not\w+|inscrit\w*|enregistre\w*|indique\w*|rempli\w*|saisi\w*|ecrit\w*|mis|recorded|filled|written|saved|entered|pour|comme|for|dans|au|a|actuellement|currently|there|\W|$)/;

/** Nothing in particular of it: « à ce stade », « jusqu’ici », « mes réponses ». */
const ALL_OF_IT = new Set(
  (
    'tout toutes tous note notes notez noter mis mettre enregistre enregistrees retenu inscrit inscrits ecrit indique rempli remplis saisi saisies garde ' +
    'compris pris lu lisez voyez stade moment instant jusqu jusque ici present actuellement maintenant dossier reponses reponse ' +
    'informations infos elements projet dire redire rappeler recapituler resumer lister relire montrer afficher verifier savoir voir point etat ' +
    'recorded noted saved kept written filled entered have put so far now answers answer application everything all tell show remind summarise summarize list got down'
  ).split(' '),
);

/** Whether a folded word says nothing of which answers are asked for. */
export function isOfAllAnswers(word: string): boolean {
  return ALL_OF_IT.has(word);
}

/** Asks whether anything was kept at all: « c’est bien enregistré ? », « tout est pris en compte ? ». */
const KEPT =
  /\b(?:enregistr\w+|enregistrer|sauvegard\w+|sauve|pris(?:e|es)? en compte|memorise\w*|(?:bien|deja|tout|tt|ca|ete) (?:note|notes|notee|garde|gardes|range|ranges|conserve|conserves)|saved|recorded|stored)\b/;

/** Whether a folded question asks if what was given is kept, naming none of it. */
export function asksWhetherKept(question: string): boolean {
  return KEPT.test(question);
}

/** Whether a folded question asks what was kept of something said before. */
export function asksWhatWasKept(question: string): boolean {
  return RECORDED.test(question) || STANDS.test(question);
}
