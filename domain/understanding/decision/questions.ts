import { foldInPlace } from '../../text/fold.js';
import type { Place } from '../acts/situation.js';
import type { Clause } from '../said.js';
import type { Heard } from './heard.js';
import type { Move } from './move.js';
import { weightOf } from './share.js';

/** Whether some part of the message asks something. */
export function asks({ said }: Heard): boolean {
  return said.clauses.some(({ marks }) => marks.question);
}

/** Yes or no as nobody begins a question: « ok », « d’accord » only lead to one. */
const BARE = /^(?:oui|non|ouais|nan|yes|no|yep|nope)[ ,;:.!]*$/;

/** Whether all of it that means something asks; « les deux. » before a question means something where it answers. */
export function onlyAsks({ said, asked }: Heard): boolean {
  const answers = (clause: Clause): boolean => {
    if (asked?.reading.kind !== 'read') return false;
    if (asked.champ.type === 'ouinon') return BARE.test(foldInPlace(clause.text));
    return asked.reading.explained.some(({ start, end }) => start >= clause.start && end <= clause.end);
  };
  const meaning = said.clauses.filter((clause) => weightOf(said, clause) > 0 || answers(clause));
  return (meaning.length > 0 ? meaning : said.clauses).every(({ marks }) => marks.question);
}

/** Whether the FAQ is sure of its answer. */
export function faqIsSure({ question }: Heard): boolean {
  return question.zone === 'answer';
}

/** Nothing is worked on: the FAQ tells what became of a dossier. */
const AT_REST: ReadonlySet<Place> = new Set<Place>(['accueil', 'brouillon', 'depose']);

/** What a question about a thing is answered by, where the FAQ knows no better: whether it is wanted, what was kept of it, or what it is. */
export function aboutAThing({
  question: { recorded, about, needed, zone },
  situation: { place },
}: Heard): Move | undefined {
  if (needed.length > 0) return { do: 'tell-need', things: needed };
  if (recorded === 'review') return { do: 'tell-review' };
  if (recorded === 'all') return AT_REST.has(place) && zone === 'answer' ? undefined : { do: 'tell-kept' };
  if (recorded !== undefined && zone !== 'answer') return { do: 'tell-answer', thing: recorded };
  if (about === undefined || zone === 'answer') return undefined;
  return about === 'step' ? { do: 'step-help' } : { do: 'thing-help', thing: about };
}
