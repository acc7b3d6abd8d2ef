const POLITE = new Set(
  (
    'bonjour bonsoir salut coucou hello hi hey rebonjour bjr bsr slt madame monsieur mesdames messieurs mme mr merci mercis mrc remercie remercions ' +
    'remerciements remerciant cordialement respectueusement sincerement salutations distinguees svp stp cdt cdlt please thanks ' +
    'sir madam regards'
  ).split(' '),
);
const THANKS = new Set('merci mercis remercie remercions remerciant remerciements thanks'.split(' '));
const NEAR = 4;

/**
 * Bare words without greetings nor thanks, so that they move no score. « avance » goes with « merci d’avance » only, since an
 * advance is also money; « plaît » with « s’il vous plaît ».
 */
export function withoutPoliteness(words: readonly string[]): string[] {
  return words.filter((word, at) => !isPolite(word, at, words));
}

function isPolite(word: string, at: number, words: readonly string[]): boolean {
  switch (word) {
    case 'avance':
      return before(words, at).some((each) => THANKS.has(each));
    case 'plait':
      return before(words, at).some((each) => each === 'vous' || each === 'te');
    case 'journee':
    case 'soiree':
      return words[at - 1] === 'bonne';
    case 'bonne':
      return words[at + 1] === 'journee' || words[at + 1] === 'soiree';
    default:
      return POLITE.has(word);
  }
}

function before(words: readonly string[], at: number): readonly string[] {
  return words.slice(Math.max(0, at - NEAR), at);
}
