/** Asks what was kept of an answer: « vous avez mis quoi pour le territoire ? », « quel montant j’ai donné ? ». */
const RECORDED =
  /\b(?:vous|vs|tu|on|j'|je|you|i|we|did you|have you) ?(?:l'|lui |nous |m'|me )?(?:avez |ave |avait |aviez |as |ai |a |have )?(?:bien |deja |donc |vraiment |already )?(?:mis|mit|note|notez|change|modifie|corrige|rectifie|enleve|efface|enregistre|garde|retenu|ecrit|inscrit|indique|compris|pris|donne|put|note[d]?|changed|corrected|recorded|saved|kept|written|entered|got|have down|gave)(?:e|es|s)?\b/;

/** Asks whether anything was kept at all: « c’est bien enregistré ? », « tout est pris en compte ? ». */
const KEPT =
  /\b(?:enregistr\w+|enregistrer|sauvegard\w+|sauve|pris(?:e|es)? en compte|memorise\w*|(?:bien|deja|tout|tt|ca|ete) (?:note|notes|notee|garde|gardes|range|ranges|conserve|conserves)|saved|recorded|stored)\b/;

/** Whether a folded question asks if what was given is kept, naming none of it. */
export function asksWhetherKept(question: string): boolean {
  return KEPT.test(question);
}

/** Whether a folded question asks what was kept of something said before. */
export function asksWhatWasKept(question: string): boolean {
  return RECORDED.test(question);
}
