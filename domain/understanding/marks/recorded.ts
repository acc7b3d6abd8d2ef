/** Asks what was kept of an answer: « vous avez mis quoi pour le territoire ? », « quel montant j’ai donné ? ». */
const RECORDED =
  /\b(?:vous|vs|tu|on|j'|je|you|i|we|did you|have you) ?(?:l'|lui |nous |m'|me )?(?:avez |ave |avait |aviez |as |ai |a |have )?(?:bien |deja |donc |vraiment |already )?(?:mis|mit|note|notez|change|modifie|corrige|enregistre|garde|retenu|ecrit|inscrit|indique|compris|pris|donne|put|note[d]?|changed|corrected|recorded|saved|kept|written|entered|got|have down|gave)(?:e|es|s)?\b/;

/** Whether a folded question asks what was kept of something said before. */
export function asksWhatWasKept(question: string): boolean {
  return RECORDED.test(question);
}
