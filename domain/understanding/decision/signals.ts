import type { ActCandidate } from '../acts/act-engine.js';
import { isAction, isTalk, type ActName, type TalkName } from '../acts/names.js';
import type { Place } from '../acts/situation.js';
import type { Said, Span } from '../said.js';
import { overlap } from '../span.js';
import type { Heard } from './heard.js';
import type { Move } from './move.js';
import { asks, faqIsSure } from './questions.js';
import { weightOf } from './share.js';
import {
  CERTAIN,
  LEAN,
  HALF_TOLD,
  LEAST_TOLD,
  MAYBE,
  MAYBE_AT_TEXT,
  OFFERED,
  SURE,
  SURE_ASKED,
  SURE_NAMED,
  SURE_SERIOUS,
  SURE_TELLING,
  TALK,
  TALK_EXPLAINED,
} from './thresholds.js';

/** One word with marks inside it is a name or an address: « exemple.com/login » asks for nothing. */
const ADDRESS = /^\S+[./@_]\w\S*$/;

/** The best act that is no mere talk, and that some of the words speak for. */
export function bestAct({ acts, said }: Heard): ActCandidate | undefined {
  if (ADDRESS.test(said.text.trim())) return undefined;
  return acts.find(({ act, explained }) => !isTalk(act) && explained >= LEAST_TOLD);
}

/** What is said besides doing anything: thanks, « attendez », « je ne sais pas ». */
export function talkIn({
  acts,
  things,
  said,
}: Pick<Heard, 'acts' | 'things' | 'said'>): TalkName | undefined {
  const [first] = acts;
  if (first === undefined || !isTalk(first.act)) return undefined;
  if (things.length > 0 && first.explained < CERTAIN) return undefined;
  if (first.act !== 'ca_va' && asksBeside(said, first.span)) return undefined;
  return first.probability >= TALK && first.explained >= TALK_EXPLAINED ? first.act : undefined;
}

/** « merci ! et mes papiers, où sont-ils ? »: the question is not answered by a civil word. */
function asksBeside(said: Said, { start, end }: Span): boolean {
  const within = said.clauses.filter((clause) => clause.start < end && clause.end > start);
  const spoken = within.some(({ marks }) => !marks.question);
  return said.clauses.some(
    (clause) =>
      clause.marks.question &&
      weightOf(said, clause) > 0 &&
      (spoken || clause.start >= end || clause.end <= start),
  );
}

/** Acts that only tell something. */
const TELLING: ReadonlySet<ActName> = new Set<ActName>([
  'ou_jen_suis',
  'mes_dossiers',
  'recapitulatif',
  'aide',
  'humain',
  'acces',
  'modele',
]);
/** Acts that can't be undone. */
const SERIOUS: ReadonlySet<ActName> = new Set<ActName>([
  'supprimer',
  'retirer',
  'recommencer',
  'quitter_appareil',
]);

/** Acts that answer a question as well as the FAQ does. */
const ANSWERING: ReadonlySet<ActName> = new Set<ActName>([
  'ou_jen_suis',
  'mes_dossiers',
  'recapitulatif',
  'aide',
  'humain',
  'acces',
]);
/** Acts that nobody asks for by a denial: « ne déposez rien » files nothing. */
const NEVER_DENIED: ReadonlySet<ActName> = new Set<ActName>([
  'commencer',
  'reprendre',
  'deposer',
  'completer',
  'copie',
  'inviter',
  'modele',
  'recapitulatif',
  'reprendre_rappels',
]);

/** Whether an act only tells something. */
export function onlyTells(act: ActName): boolean {
  return TELLING.has(act);
}

/** Moves that leave a question standing, with the values offered for it. */
const INTERRUPTING: ReadonlySet<Move['do']> = new Set<Move['do']>([
  'question',
  'step-help',
  'thing-help',
  'tell-answer',
  'tell-need',
  'tell-kept',
  'tell-review',
  'talk',
]);

/** Whether moves answer nothing of what is asked: « j’en suis où ? » before the answer. */
export function onlyInterrupts(moves: readonly Move[], { named }: Heard): boolean {
  return moves.every(
    (move) =>
      INTERRUPTING.has(move.do) ||
      (move.do === 'named' && named.length === 0) ||
      (move.do === 'act' && onlyTells(move.act)),
  );
}

/** How likely an act is meant, 0 without any. */
export function actWeight(heard: Heard): number {
  const best = bestAct(heard);
  if (best === undefined) return 0;
  // At the review, « c’est exact » and « envoyez » lead to the same attestation.
  if (heard.situation.place !== 'recapitulatif' || !ACCEPTS.has(best.act)) return best.probability;
  const both = heard.acts.filter(({ act, explained }) => ACCEPTS.has(act) && explained >= LEAST_TOLD);
  return Math.min(
    1,
    both.reduce((sum, { probability }) => sum + probability, 0),
  );
}

const ACCEPTS: ReadonlySet<ActName> = new Set<ActName>(['oui', 'deposer']);

/** Whether an act is meant beyond the doubt that it may be done with. @param sure from which likelihood on, for most */
export function surelyActs(heard: Heard, sure = SURE): boolean {
  const act = bestAct(heard)?.act;
  if (act === undefined) return false;
  return actWeight(heard) >= neededFor(heard, act, sure);
}

/** The word that the assistant itself tells to write, with what is to be changed after it. */
const MODIFIES = /^\s*(?:modifier|change)\s+\S/i;

function neededFor(heard: Heard, act: ActName, sure: number): number {
  const { said } = heard;
  const marked = (mark: 'negation' | 'question'): boolean => said.clauses.some(({ marks }) => marks[mark]);
  if (NEVER_DENIED.has(act) && marked('negation')) return Infinity;
  if (!TELLING.has(act) && said.clauses.some(({ marks }) => marks.condition)) return Infinity;
  if (act === 'oui' && (bestAct(heard)?.explained ?? 0) < HALF_TOLD) return Infinity;
  if (act === 'commencer' && heard.situation.place === 'accueil' && !faqIsSure(heard)) return SURE_NAMED;
  if (SERIOUS.has(act)) return Math.max(sure, SURE_SERIOUS);
  if (sure > SURE) return sure;
  if (act === 'modifier' && MODIFIES.test(said.text)) return MAYBE;
  if (ANSWERING.has(act)) return faqAgrees(heard, act) ? MAYBE_AT_TEXT : SURE_TELLING;
  if (isAskedFor(heard)) return Math.max(sure, SURE_ASKED);
  if (act === 'modifier' && namesAnswer(heard)) return SURE_NAMED;
  return TELLING.has(act) ? SURE_TELLING : sure;
}

/** « vos rappels arrivent quand ? »: the words that say the act ask; a question in another sentence asks nothing of it. */
export function isAskedFor(heard: Heard): boolean {
  const span = bestAct(heard)?.span;
  return (
    span !== undefined && heard.said.clauses.some((clause) => clause.marks.question && overlap(clause, span))
  );
}

/** « ou j en suis ? »: every word says the act, and the entries that answer it offer it too. */
function faqAgrees(heard: Heard, act: ActName): boolean {
  return heard.question.acts.includes(act) && (bestAct(heard)?.explained ?? 0) >= CERTAIN;
}

/** The acts that are worth a button, best first: those that the words ask for, then those of the nearest entries. */
export function offeredActs(heard: Heard, most: number): readonly ActName[] {
  const oneWord = !/\s/u.test(heard.said.text.trim());
  const heardActs = heard.acts
    .filter(({ act, probability, explained }) => {
      const least = explained >= HALF_TOLD ? OFFERED : MAYBE;
      return isAction(act) && probability >= leastOffered(act, oneWord, least);
    })
    .map(({ act }) => act);
  const told = heard.question.acts.filter((act) => heard.situation.possible.has(act));
  return [...new Set([...heardActs, ...told])].slice(0, most);
}

/** One word is little to offer anything by, and too little to offer what can't be undone. */
function leastOffered(act: ActName, oneWord: boolean, least: number): number {
  if (SERIOUS.has(act)) return oneWord ? CERTAIN : MAYBE_AT_TEXT;
  return oneWord ? Math.max(least, MAYBE) : least;
}

/** Whether a value was given for a field that was answered otherwise. */
export function corrects({ named }: Heard): boolean {
  return named.some((each) => each.corrects);
}

/** Whether a question is rather for the FAQ than an act: acts that tell something answer questions too. */
export function leansToFaq(heard: Heard): boolean {
  if (!faqIsSure(heard) || !asks(heard)) return false;
  const act = bestAct(heard)?.act;
  const tells = act !== undefined && ANSWERING.has(act);
  // Where nothing is begun, an act that tells of one's dossier has nothing to tell.
  if (tells && heard.situation.place === 'accueil') return true;
  return heard.question.confidence > actWeight(heard) - (tells ? 0 : LEAN);
}

/** Where all that was answered is on the screen. */
const REVIEWING: ReadonlySet<Place> = new Set<Place>(['recapitulatif', 'controle', 'attestation']);

/** « Montant à revoir. »: where answers are read again, one that is named is to be changed, unless another act is likelier. */
export function namesToChange(heard: Heard): boolean {
  const act = heard.acts.find((each) => !isTalk(each.act));
  return (
    REVIEWING.has(heard.situation.place) &&
    act?.act === 'modifier' &&
    act.probability >= OFFERED &&
    namesAnswer(heard) &&
    !asks(heard)
  );
}

function namesAnswer({ things }: Heard): boolean {
  return things.some(({ kind, sure }) => kind === 'champ' && sure >= HALF_TOLD);
}
