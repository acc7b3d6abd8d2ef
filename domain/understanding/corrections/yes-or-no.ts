import type { Champ } from '../../appel/appel.js';
import { polarityOf } from '../../champs/polarity.js';
import type { Valeurs } from '../../dossier/dossier.js';
import type { NamedHearing } from '../named-answers.js';
import { partOf } from '../part-of.js';
import type { Span } from '../said.js';
import type { Segment } from './segments.js';

/** What is said of a question of yes or no, in the sentence that names it. */
export function yesOrNo(
  { said }: NamedHearing,
  parts: readonly Segment[],
  champ: Champ,
  span: Span,
): Valeurs | undefined {
  const sentence = said.clauses.filter(({ marks }) => !marks.question);
  const around = partOf(said, {
    start: sentence.find(({ start, end }) => start <= span.start && span.start < end)?.start ?? 0,
    end: parts.find(({ end }) => end > span.end)?.end ?? said.text.length,
  });
  const named = said.clauses.find(({ start, end }) => start <= span.start && span.start < end);
  const after = polarityOf(partOf(said, { start: span.end, end: said.text.length })).said;
  const told = typeof after === 'boolean' ? after : polarityOf(around, champ.reponses).said;
  if (typeof told === 'boolean') return { [champ.id]: told };
  return named?.marks.negation === true ? { [champ.id]: false } : undefined;
}
