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

/** Words that stand before a quality and belong to it, where no capital nor comma tells the name apart. */
const LEADS_QUALITY =
  /^(?:project|programme|program|general|executive|managing|senior|junior|human|resources|finance|financial|office|operations|development|team|communications?|administrative|acting|honorary|joint|company|board|policy|training|employment|inclusion|social|chief|town|parish|city|council|community|nouve(?:au|lle)|ancienne?|premiere?|second|seconde|(?:[1-9]|1[0-9])(?:er|ere|e|eme|nd|nde))$/;

/** Whether a folded word belongs to the quality that follows it: « project » of « project manager ». */
export function leadsQuality(word: string): boolean {
  return LEADS_QUALITY.test(word);
}

/** Small words of names, which keep their small letter. */
const PARTICLE = /^(?:d[eu]s?|von|van|der|den|bin|ben|y)$/;

/** Names typed in small letters get their capitals: « luc de la tour » → « Luc de la Tour ». */
export function withCapitals(name: string): string {
  if (name !== name.toLowerCase()) return name;
  const words = name.split(' ');
  return words.map((word, at) => (isSmall(words, at) ? word : capital(word))).join(' ');
}

function isSmall(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return at > 0 && (PARTICLE.test(word) || (/^l[ae]s?$/.test(word) && words[at - 1] === 'de'));
}

function capital(word: string): string {
  return word
    .replace(/(?<=^|-|^[dlo]['’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^D(?=['’])/, 'd');
}
