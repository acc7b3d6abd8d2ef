import type { Champ } from '../../appel/appel.js';
import { polarityOf } from '../../champs/polarity.js';
import type { Valeurs } from '../../dossier/dossier.js';
import type { NamedHearing } from '../named-answers.js';
import { foldInPlace } from '../../text/fold.js';
import { partOf } from '../part-of.js';
import { weightOf } from '../decision/share.js';
import type { Said, Span } from '../said.js';
import type { Segment } from './segments.js';

/** Right before a name, denies it: « n’est donc pas le représentant légal ». */
const DENIED = /\b(?:pas|plus|aucune?|ni|sans|not|no) [^,;.]{0,20}$/;

/** In a longer sentence the call's own words for yes and no are said of something else. */
const MOST_WORDS = 2;

function isBare(said: Said): boolean {
  return said.clauses.every((clause) => weightOf(said, clause) <= MOST_WORDS);
}

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
  const clause = said.clauses.find(({ start, end }) => start <= span.start && span.start < end);
  if (polarityOf(around).unknown) return undefined;
  const after = polarityOf(partOf(said, { start: span.end, end: said.text.length })).said;
  const told =
    typeof after === 'boolean' ? after : polarityOf(around, isBare(around) ? champ.reponses : undefined).said;
  if (typeof told === 'boolean') return { [champ.id]: told };
  const before = foldInPlace(said.text.slice(clause?.start ?? 0, span.start));
  const denied = DENIED.test(before) || (isBare(around) && clause?.marks.negation === true);
  return denied ? { [champ.id]: false } : undefined;
}
