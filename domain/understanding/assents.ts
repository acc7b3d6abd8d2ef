import { polarityOf } from '../champs/polarity.js';
import { explainedShare, weightOf } from './decision/share.js';
import { hear, type Said, type Span } from './said.js';

/** A yes must explain so much of the words: « oui pour octobre » says something else too. */
const MOSTLY = 0.5;
const PAUSE = /[,;:.!\n]+/;

/** Whether a text says yes to the one value that was shown, and nothing else: « c’est bien cela, en effet ». */
export function assents(text: string): boolean {
  const parts = text
    .split(PAUSE)
    .map((part) => hear(part, 'fr'))
    .filter((said) => said.clauses.length > 0);
  const yes = parts.map((said) => {
    const { said: answer, unknown, explained } = polarityOf(said);
    const asks = said.clauses.some(({ marks }) => marks.question || marks.condition || marks.correction);
    if (asks || unknown || saysMore(said, explained)) return 'no';
    if (answer === true && explainedShare(said, explained) >= MOSTLY) return 'yes';
    return answer === undefined ? '' : 'no';
  });
  return yes.includes('yes') && !yes.includes('no');
}

/** Whether some clause that means something holds no yes. */
function saysMore(said: Said, explained: readonly Span[]): boolean {
  return said.clauses.some(
    (clause) =>
      weightOf(said, clause) > 0 &&
      !explained.some(({ start, end }) => start < clause.end && end > clause.start),
  );
}
