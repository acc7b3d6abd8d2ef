import type { Champ } from '../../../domain/appel/appel.js';
import { polarityOf } from '../../../domain/champs/polarity.js';
import { foldInPlace } from '../../../domain/text/fold.js';
import type { Heard } from '../../../domain/understanding/decision/heard.js';
import { leftOver } from '../../../domain/understanding/left-over.js';
import type { NamedThing } from '../../../domain/understanding/named-things.js';
import { questionIn, type Said } from '../../../domain/understanding/said.js';
import type { Work } from '../../acts/act.js';
import { answerQuestion } from '../../faq/answer-question.js';
import { hearAtWork } from '../../hearing/hear-message.js';
import { reply } from '../../say/reply.js';
import type { DossierTurn } from '../dossier-turn.js';
import type { StepOutcome } from './step-outcome.js';

/** More words than these beside a yes say something else. */
const MOST_BESIDE = 2;
/** Says of what a clause names that it is right. */
const AFFIRMS =
  /\b(?:bon|bonne|bons|bonnes|exacte?s?|correcte?s?|justes?|ok|parfaite?s?|right|correct|fine|good)\b/;
/** Sets aside what follows from what is right. */
const EXCEPT = /\b(?:sauf|excepte|hormis|a part|a l'exception d[eu']|except|but|apart from|other than)\b/;

/** Something that is shown to be confirmed: one field, or several that go together. */
export interface Shown {
  readonly champs: readonly Champ[];
  readonly libelle: string;
}

/** What a message says of the things shown: all are right, all but some, some that it doesn't name are wrong, or none is right. */
type Judgement =
  | { readonly kind: 'toutes' }
  | { readonly kind: 'sauf'; readonly champs: readonly Champ[] }
  | { readonly kind: 'lesquelles' }
  | { readonly kind: 'aucune' };

/** What becomes of each judgement. */
export interface Verdicts {
  readonly shown: readonly Shown[];
  readonly aucune: () => StepOutcome;
  readonly lesquelles: () => StepOutcome;
  /** @param but the fields that are wrong: none when all is right */
  readonly take: (but: readonly Champ[], heard: Heard) => StepOutcome;
}

/** Does what a message says of the things shown, and answers what it asks beside; undefined for anything else. */
export async function answerInOwnWords(
  work: Work,
  text: string,
  verdicts: Verdicts,
): Promise<StepOutcome | undefined> {
  const { turn } = work;
  const heard = await hearAtWork(work, text);
  const outcome = outcomeOf(judgementOf(turn, heard, verdicts.shown), heard, verdicts);
  const question = questionIn(heard.said);
  if (outcome === undefined || question === '') return outcome;
  if (outcome.kind === 'done') await reply(turn.context, { text: outcome.said });
  await answerQuestion(turn.context, question);
  return outcome.kind === 'done' ? { kind: 'done', said: '' } : outcome;
}

function outcomeOf(
  judgement: Judgement | undefined,
  heard: Heard,
  { aucune, lesquelles, take }: Verdicts,
): StepOutcome | undefined {
  switch (judgement?.kind) {
    case undefined:
      return undefined;
    case 'aucune':
      return aucune();
    case 'lesquelles':
      return lesquelles();
    case 'toutes':
      return take([], heard);
    case 'sauf':
      return take(judgement.champs, heard);
  }
}

/** Reads such a message in its own words; undefined for anything else. */
function judgementOf(
  { services: { wordings } }: DossierTurn,
  { said, things, named }: Heard,
  shown: readonly Shown[],
): Judgement | undefined {
  const {
    said: assent,
    unknown,
    explained,
  } = polarityOf(said, { oui: wordings.of('etapes/registre-confirmer'), non: [] });
  const asks = said.clauses.some(
    ({ marks, start, end }) =>
      marks.question && explained.some((span) => span.start < end && span.end > start),
  );
  // « c’est bon ? vous avez lu ? » agrees to nothing.
  if (unknown || asks) return undefined;
  const champs = wrongOnes(said, things, shown);
  if (champs.length > 0) return { kind: 'sauf', champs };
  const seen = shown.flatMap((each) => each.champs);
  // « non, le contact, c’est moi »: what is given is none of what was shown.
  if (assent === false && named.length > 0 && named.every(({ champ }) => !seen.includes(champ)))
    return undefined;
  if (assent === false)
    return { kind: wordings.holds(said.text, 'etapes/registre-refuser') ? 'aucune' : 'lesquelles' };
  const bare = leftOver(said, explained).length <= MOST_BESIDE || named.length > 0;
  return assent === true && bare ? { kind: 'toutes' } : undefined;
}

/** The fields that a message says are wrong, as in « l’adresse a changé », « tout sauf le nom ». */
function wrongOnes(said: Said, things: readonly NamedThing[], shown: readonly Shown[]): readonly Champ[] {
  const folded = foldInPlace(said.text);
  const isWrong = ({ span }: NamedThing): boolean => {
    const clause = said.clauses.find(({ start, end }) => start <= span.start && span.start < end);
    if (clause === undefined || clause.marks.question) return false;
    const affirms = !clause.marks.negation && AFFIRMS.test(folded.slice(clause.start, clause.end));
    return !affirms || EXCEPT.test(folded.slice(clause.start, span.start));
  };
  const ids = things
    .filter(({ kind }) => kind === 'champ')
    .filter(isWrong)
    .map(({ id }) => id);
  return shown.flatMap(({ champs }) => (champs.some(({ id }) => ids.includes(id)) ? champs : []));
}
