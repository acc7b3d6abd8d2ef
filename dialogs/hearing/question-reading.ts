import { filingDay } from '../faq/dated-question.js';
import { isActionName } from '../../domain/understanding/acts/names.js';
import { meaningOf } from '../../domain/understanding/decision/share.js';
import type { QuestionReading } from '../../domain/understanding/decision/heard.js';
import type { NamedThing } from '../../domain/understanding/named-things.js';
import { typedForms } from '../../domain/understanding/same-wording.js';
import type { FaqServie } from '../turn/services.js';
import type { Said } from '../../domain/understanding/said.js';

/** Words of a question that only point at what is asked: « ça veut dire quoi ? », « un exemple ? ». */
const POINTING = new Set(
  (
    'veut signifie correspond entendez appelle ecrire marquer remplir repondre exemple mean means called write fill definition ' +
    'sigle acronyme numero difference diference diferance distinction choisir choix mettre metre mets put choose pick between ' +
    'matter line koi kwa two both what why'
  ).split(' '),
);

/** The entries whose buttons may be what is meant. */
const TELLING_ENTRIES = 2;

/**
 * What the FAQ makes of what a message asks: of its questions, or of all of it where nothing asks.
 * @param asked the field or document that is asked here
 * @param isOpen whether an act makes sense now
 */
export function readQuestionIn(
  said: Said,
  { engine, entries, questions: known }: FaqServie,
  named: readonly NamedThing[],
  asked: { readonly kind: string; readonly id: string } | undefined,
  isOpen: (act: string) => boolean,
  now: Date,
): QuestionReading {
  const questions = said.clauses.filter(({ marks }) => marks.question);
  const parts = questions.length > 0 ? questions : said.clauses;
  const verbatim = typedForms(said.text).some((form) => known.has(form));
  const text =
    questions.length > 0 && !verbatim ? parts.map((clause) => clause.text.trim()).join(' ') : said.text;
  const { zone: found, confidence, candidates } = engine.ask(text);
  const mentions = named.filter(({ kind, id }) => kind === asked?.kind && id === asked.id);
  const words = questions.flatMap(({ core }) => meaningOf(said, core));
  const aboutTheStep =
    questions.length > 0 &&
    words.every(
      ({ word, start }) =>
        POINTING.has(word) || mentions.some(({ span }) => span.start <= start && start < span.end),
    );
  const ids = candidates.map(({ id }) => id);
  const zone = questions.length > 0 && filingDay(text, ids, now) !== undefined ? 'answer' : found;
  const acts = ids
    .slice(0, TELLING_ENTRIES)
    .flatMap((id) => entries.get(id)?.boutons ?? [])
    .filter(isActionName)
    .filter(isOpen);
  return { text, zone, confidence, ids, acts: zone === 'none' ? [] : acts, aboutTheStep, verbatim };
}
