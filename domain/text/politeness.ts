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
  return words.filter((word, at) => {
    if (POLITE.has(word)) return false;
    const before = words.slice(Math.max(0, at - NEAR), at);
    if (word === 'avance') return !before.some((each) => THANKS.has(each));
    if (word === 'plait') return !before.some((each) => each === 'vous' || each === 'te');
    if (word === 'journee' || word === 'soiree') return before.at(-1) !== 'bonne';
    return word !== 'bonne' || (words[at + 1] !== 'journee' && words[at + 1] !== 'soiree');
  });
}
