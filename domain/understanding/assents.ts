import { polarityOf } from '../champs/polarity.js';
import { explainedShare, weightOf } from './decision/share.js';
import { hear, type Said, type Span } from './said.js';

/** An answer must explain so much of the words: « oui pour octobre » says something else too. */
const MOSTLY = 0.5;
/** Between the parts of a message that says yes or no. */
export const PAUSE = /[,;:.!\n]+/;

/** Whether a text says yes to what was shown, and nothing else: « c’est bien cela, en effet ». */
export function assents(text: string): boolean {
  return onlySays(true, text);
}

/** Whether a text says no to what was shown, and nothing else. */
export function declines(text: string): boolean {
  return onlySays(false, text);
}

function onlySays(wanted: boolean, text: string): boolean {
  const parts = text
    .split(PAUSE)
    .map((part) => hear(part, 'fr'))
    .filter((said) => said.clauses.length > 0);
  const told = parts.map((said) => {
    const { said: answer, unknown, explained } = polarityOf(said);
    const asks = said.clauses.some(({ marks }) => marks.question || marks.condition || marks.correction);
    if (asks || unknown || saysMore(said, explained)) return 'more';
    if (answer === wanted && explainedShare(said, explained) >= MOSTLY) return 'it';
    return answer === undefined ? '' : 'more';
  });
  return told.includes('it') && !told.includes('more');
}

/** Whether some clause that means something holds no answer. */
function saysMore(said: Said, explained: readonly Span[]): boolean {
  return said.clauses.some(
    (clause) =>
      weightOf(said, clause) > 0 &&
      !explained.some(({ start, end }) => start < clause.end && end > clause.start),
  );
}
