import { filingDay } from '../faq/dated-question.js';
import { isActionName } from '../../domain/understanding/acts/names.js';
import { meaningOf } from '../../domain/understanding/decision/share.js';
import type { QuestionReading } from '../../domain/understanding/decision/heard.js';
import {
  asksWhatWasKept,
  asksWhetherKept,
  isOfAllAnswers,
} from '../../domain/understanding/marks/recorded.js';
import type { NamedThing, Thing } from '../../domain/understanding/named-things.js';
import { neededThings } from '../../domain/understanding/needed-things.js';
import { typedForms } from '../../domain/understanding/same-wording.js';
import type { FaqServie } from '../turn/services.js';
import type { Clause, Said, Span } from '../../domain/understanding/said.js';
import { fold, foldInPlace } from '../../domain/text/fold.js';

/** Words of a question that only point at what is asked: « ça veut dire quoi ? », « un exemple ? ». */
const POINTING = new Set(
  (
    'veut signifie correspond entendez appelle ecrire marquer remplir repondre exemple mean means called write fill definition ' +
    'sigle acronyme numero difference diference diferance distinction choisir choix mettre metre mets put choose pick between ' +
    'matter line koi kwa two both what why qui ki moi lui who deja dja cest trouve trouver ou ou quon sert servir utilite utile ' +
    'obtenir find get use useful again'
  ).split(' '),
);

/** Asks what a thing is, or where it is found: not how many there are, nor when. */
const DEFINES =
  /\b(?:quoi|koi|kwa|kezako|kesako|qu'est-ce|keske|sert|servir|veut dire|signifie|definition|sigle|trouve|trouver|obtenir|what (?:is|are|does)|what's|meaning|means?|find|get)\b/;
/** « c’est bien le cas ? » asks nothing of the step. */
const WONDERS =
  /\b(?:quoi|koi|kwa|kezako|kesako|quels?|quelles?|kels?|kelle|ou|comment|koman|pourquoi|pourkoi|pk|qui|ki|sert|servir|utile|exemple|difference|diference|diferance|sigle|veut dire|definition|what|which|where|how|why|who|meaning|example|use)\b/;
/** « j’en suis où ? » asks nothing of the step either. */
const OF_PROGRESS = /\ben (?:suis|sui|est|e|sommes|etes)\b/;
/** A name that is less sure may be a word in passing. */
const SURE = 0.75;
/** Enough for what another sentence points back to. */
const NAMED = 0.5;

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
  asked: Thing | undefined,
  isOpen: (act: string) => boolean,
  now: Date,
): QuestionReading {
  const questions = said.clauses.filter(({ marks }) => marks.question);
  const parts = questions.length > 0 ? questions : said.clauses;
  const verbatim = typedForms(said.text).some((form) => known.has(form));
  const text =
    questions.length > 0 && !verbatim ? parts.map((clause) => clause.text.trim()).join(' ') : said.text;
  const { zone: found, confidence, candidates } = engine.ask(text);
  const pointed = pointedAt(questions, named);
  const about = askedAbout(said, questions, named, asked);
  const recorded = pointed === undefined ? keptThing(said, questions, named) : { recorded: pointed };
  const ids = candidates.map(({ id }) => id);
  const zone =
    pointed !== undefined
      ? 'none'
      : questions.length > 0 && filingDay(text, ids, now) !== undefined
        ? 'answer'
        : found;
  const acts = ids
    .slice(0, TELLING_ENTRIES)
    .flatMap((id) => entries.get(id)?.boutons ?? [])
    .filter(isActionName)
    .filter(isOpen);
  const [best] = zone === 'answer' ? ids : [];
  const needed = neededThings(said, named, asked).filter(
    (thing) => !isNamedIn(said, named, thing, entries.get(best ?? '')?.question ?? ''),
  );
  return {
    ...{ text, zone, confidence, ids, acts: zone === 'none' ? [] : acts },
    ...about,
    ...recorded,
    needed,
    verbatim,
  };
}

/** Whether the question of an entry is of the same thing, by the same words. */
function isNamedIn({ text }: Said, named: readonly NamedThing[], thing: Thing, question: string): boolean {
  const folded = fold(question);
  return named.some(
    ({ kind, id, span }) =>
      kind === thing.kind && id === thing.id && folded.includes(fold(text.slice(span.start, span.end))),
  );
}

/** The thing of which a question asks nothing but what it is, or where it is found. */
function askedAbout(
  said: Said,
  questions: readonly Clause[],
  named: readonly NamedThing[],
  asked: Thing | undefined,
): Pick<QuestionReading, 'about'> {
  const points = (clause: Clause, thing: Thing | undefined): boolean => {
    const spans = named.filter(({ kind, id }) => kind === thing?.kind && id === thing.id);
    return meaningOf(said, clause.core).every(
      ({ word, start }) =>
        POINTING.has(word) || spans.some(({ span }) => span.start <= start && start < span.end),
    );
  };
  const wonders = ({ text }: Clause): boolean => WONDERS.test(fold(text)) && !OF_PROGRESS.test(fold(text));
  if (questions.some((clause) => wonders(clause) && points(clause, asked))) return { about: 'step' };
  const other = named.find(({ sure, span, ...thing }) =>
    questions.some(
      (clause) =>
        sure >= SURE && isIn(span, clause) && DEFINES.test(fold(clause.text)) && points(clause, thing),
    ),
  );
  return other === undefined ? {} : { about: { kind: other.kind, id: other.id } };
}

/** The one answered thing of which a question asks what was kept. */
function keptThing(
  said: Said,
  questions: readonly Clause[],
  named: readonly NamedThing[],
): Pick<QuestionReading, 'recorded'> {
  const asking = questions.filter(({ text }) => asksWhatWasKept(fold(text)));
  const kept = questions.filter(({ text }) => asksWhetherKept(fold(text)));
  const [only, ...others] = named.filter(
    ({ kind, sure, span }) =>
      sure >= SURE &&
      !asksWhetherKept(`bien ${fold(said.text.slice(span.start, span.end))}`) &&
      (kind === 'champ' ? [...asking, ...kept] : kept).some((clause) => isIn(span, clause)),
  );
  if (only === undefined && asking.some((clause) => isOfAll(said, clause))) return { recorded: 'review' };
  if (only === undefined && kept.length > 0) return { recorded: 'all' };
  if (only === undefined || others.length > 0) return {};
  return { recorded: { kind: only.kind, id: only.id } };
}

/** « ce que vous avez noté à ce stade », « qu’avez-vous enregistré ? »: all that was answered, and not whether it was. */
function isOfAll(said: Said, { text, core }: Clause): boolean {
  const asksWhat = /\b(?:ce qu|qu'?est[- ]ce|quoi|koi|kwa|que |qu'|what|tout)/.test(
    fold(text).replace(/(?<!qu')\best[- ]ce que?\b/, ' '),
  );
  return asksWhat && meaningOf(said, core).every(({ word }) => isOfAllAnswers(word));
}

/** « l’adresse avait un mot de trop, est-ce que vous l’avez enlevé ? »: the answer named before is what is asked about. */
function pointedAt(questions: readonly Clause[], named: readonly NamedThing[]): Thing | undefined {
  const pointing = questions.find(
    ({ text }) => asksWhatWasKept(fold(text)) && /\bl'(?:avez|ave|as|a)\b/.test(foldInPlace(text)),
  );
  if (pointing === undefined) return undefined;
  const found = named.find(
    ({ kind, sure, span }) => kind === 'champ' && sure >= NAMED && span.end <= pointing.start,
  );
  return found && { kind: found.kind, id: found.id };
}

function isIn({ start: at }: Span, { start, end }: Span): boolean {
  return start <= at && at < end;
}
