/** Words for what a person is in an organisation, folded: where a name ends and a quality begins. */
const QUALITIES =
  /^(?:co-?|vice-?|ex-?)?(?:president\w*|directeur\w*|directric\w*|directri[sx]\w*|dir|dg|dga|dgs|pdg|drh|daf|raf|tresorier\w*|secretaire\w*|maire\w*|adjoint\w*|conseill\w*|elue?s?|delegue\w*|deleg\w*|gerant\w*|gestionnaire\w*|responsable\w*|chef\w*|cheff\w*|cadre|charge\w*|coordinat\w*|coordo\w*|coordon\w*|facilitat\w*|comptable\w*|expert-comptable|administrat\w*|assistant\w*|agent\w*|attache\w*|animat\w*|benevole\w*|salarie\w*|stagiaire\w*|membre\w*|fondat(?:eur|rice)s?|associe\w*|representant\w*|mandataire\w*|referent\w*|technicien\w*|juriste\w*|collegue\w*|patron\w*|chair\w*|head|manager|officer|treasurer|secretary|mayor|deputy|director|founder|ceo|cfo|coordinator|assistant|lead|owner|partner|volunteer|accountant|clerk)$/;
const ARTICLES = /^(?:le|la|l'|les|un|une|notre|nos|mon|ma|son|sa|leur|en|comme|the|our|my|a|an|as)$/;

/** Whether a folded word tells a quality. */
export function isQuality(word: string): boolean {
  return QUALITIES.test(word);
}

/** Whether a folded word only introduces one: « la présidente », « en tant que trésorier ». */
export function introducesQuality(word: string): boolean {
  return ARTICLES.test(word);
}
