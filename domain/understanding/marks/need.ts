/** Says that something must be there, or may be left out. */
const STRONG =
  /\b(?:obligatoires?|obligatoirement|obligee?s?|obliges|obligatwar|facultati(?:fs?|ves?)|optionnel(?:le)?s?|exigee?s?|exigez|requise?s?|necessaires?|necessairement|indispensables?|imperati(?:f|fs|ve|ves)|mandatory|compulsory|required|optional|necessary|needed|essential)\b/;

/** Asks what there is to hand in: weaker, as it may ask how, or when. */
const WEAK =
  /\b(?:(?:faut|fo|faudra|faudrait|fodra|devra|doit|dois|devons|devrons|need|have|must|should)[- ]?(?:(?:t[- ]?)?(?:il|on|je|nous|i|we)[- ]?)?(?:to )?(?:aussi |vraiment |absolument |bien |really |also )?(?:fournir|joindre|envoyer|deposer|transmettre|produire|ajouter|mettre|donner|provide|send|attach|include|submit|supply|upload|un|une|la|le|les|des|l'|a|an|the)|(?:besoin|need) (?:de|d'|du|des|of|for|the|a|an)|(?:passer|passe) (?:de|d'|du|des)|(?:s'|m'|nous )en passer|do without|go without|without|sans)(?![a-z])/;

/** Asks what a document must be like: another question than whether it is wanted. */
const OF_ITS_STATE =
  /\b(?:sign(?:e|ee|es|ees|er|ature|ed)|certifi\w*|origina\w+|tampon\w*|cachet\w*|scann?\w*|couleur|format|pdf|word|pages?|modele|template|combien|quand|quoi|koi|quel(?:le)?s?|kel|what|which|datee?s?|recente?s?|tradui\w*|traduction|stamped?|colou?r|how|comment|koman|pourquoi|why|ou)\b/;

/** Words that lead to a document, and add nothing to whether it is wanted. */
const LEADING = new Set(
  (
    'fournir joindre envoyer deposer transmettre produire ajouter mettre donner piece pieces document documents papier justificatif fichier ' +
    'til distinct distincte separe separee apart part specifique propre besoin faut fo fodra faudra faudrait doit dois devra devons passer ' +
    'toujours encore simplement seulement aussi vraiment absolument bien quand meme cas dossier demande plus ' +
    'provide send attach include submit supply upload separate need needed do without have must should really also paper file'
  ).split(' '),
);

/** « pour notre commune », « si le conseil n’a pas voté »: whose case it is, and not what is asked. */
const CASE =
  /(?:^|[ ,])(?:pour|dans (?:notre|mon|le) cas|chez nous|quand|lorsque|si|s'il|for|if|when|in our case) .*$/;

/** What is asked, without the case that it is asked for. @param question folded in place */
export function withoutCase(question: string): string {
  const at = CASE.exec(question)?.index ?? -1;
  return at > 0 ? question.slice(0, at) : question;
}

/** « obligatoire, ou pas ? »: the other way of it, and not « où ». */
const OR_ELSE = /\bou (?:simplement |seulement |juste |bien )?(?=facultati|optionnel|pas|non)/g;

/** Whether a question asks if something is wanted at all, by a word for it (« obligatoire ») or by what there is to hand in. @param question folded in place */
export function asksNeed(question: string): boolean {
  const asked = withoutCase(question).replace(OR_ELSE, ' ');
  return !OF_ITS_STATE.test(asked) && (STRONG.test(asked) || WEAK.test(asked));
}

/** Whether a folded word only leads to what is asked for, or says that it is wanted. */
export function isOfNeed(word: string): boolean {
  return LEADING.has(word) || STRONG.test(word);
}
