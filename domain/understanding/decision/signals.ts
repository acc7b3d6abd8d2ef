import { CHECKED_TYPES } from '../../champs/checked-types.js';
import { HEADS } from '../../champs/head-types.js';
import { foldInPlace } from '../../text/fold.js';
import type { ActCandidate } from '../acts/act-engine.js';
import { isAction, isTalk, type ActName, type TalkName } from '../acts/names.js';
import type { Place } from '../acts/situation.js';
import type { Clause, Span } from '../said.js';
import type { Heard } from './heard.js';
import { explainedShare, meaningOf, weightOf } from './share.js';
import {
  CERTAIN,
  EXPLAINED,
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

/** The best act that is no mere talk, and that some of the words speak for. */
export function bestAct({ acts }: Heard): ActCandidate | undefined {
  return acts.find(({ act, explained }) => !isTalk(act) && explained >= LEAST_TOLD);
}

/** What is said besides doing anything: thanks, « attendez », « je ne sais pas ». */
export function talkIn({ acts, things }: Pick<Heard, 'acts' | 'things'>): TalkName | undefined {
  const [first] = acts;
  if (first === undefined || !isTalk(first.act)) return undefined;
  if (things.length > 0 && first.explained < CERTAIN) return undefined;
  return first.probability >= TALK && first.explained >= TALK_EXPLAINED ? first.act : undefined;
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

/** How likely an act is meant, 0 without any. */
export function actWeight(heard: Heard): number {
  return bestAct(heard)?.probability ?? 0;
}

/** Whether an act is meant beyond the doubt that it may be done with. @param sure from which likelihood on, for most */
export function surelyActs(heard: Heard, sure = SURE): boolean {
  const act = bestAct(heard)?.act;
  if (act === undefined) return false;
  return actWeight(heard) >= neededFor(heard, act, sure);
}

function neededFor(heard: Heard, act: ActName, sure: number): number {
  const { said } = heard;
  const marked = (mark: 'negation' | 'question'): boolean => said.clauses.some(({ marks }) => marks[mark]);
  if (NEVER_DENIED.has(act) && marked('negation')) return Infinity;
  if (!TELLING.has(act) && said.clauses.some(({ marks }) => marks.condition)) return Infinity;
  if (act === 'oui' && (bestAct(heard)?.explained ?? 0) < HALF_TOLD) return Infinity;
  if (SERIOUS.has(act)) return Math.max(sure, SURE_SERIOUS);
  if (sure > SURE) return sure;
  if (ANSWERING.has(act)) return SURE_TELLING;
  if (marked('question')) return Math.max(sure, SURE_ASKED);
  if (act === 'modifier' && namesAnswer(heard)) return SURE_NAMED;
  return TELLING.has(act) ? SURE_TELLING : sure;
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

/** One word is too little to offer what can't be undone. */
function leastOffered(act: ActName, oneWord: boolean, least: number): number {
  if (!SERIOUS.has(act)) return least;
  return oneWord ? CERTAIN : MAYBE_AT_TEXT;
}

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

/** What a reader found of the right kind, and refused: thirteen digits of a SIRET, an amount out of bounds. */
const FAULTY = /\.(?:length|checksum|siren|invalid|tooSmall|tooLarge|negative|notPositive|currency)$/;

/** Whether the message holds a value for the asked field that is not right. */
export function isFaulty({ asked }: Heard): boolean {
  return asked?.reading.kind === 'none' && FAULTY.test(asked.reading.reason);
}

/** Whether what was read of the asked field can be taken: it proves itself, or explains enough of what is said around it. */
export function isAnswered(heard: Heard): boolean {
  const { asked, said } = heard;
  if (asked?.reading.kind !== 'read') return false;
  if (CHECKED_TYPES.has(asked.champ.type)) return true;
  const act = bestAct(heard);
  if (opensWithIt(heard, asked.reading.explained) || endsWithIt(heard, asked.reading.explained)) return true;
  const share = explainedShare(said, asked.reading.explained);
  if (act !== undefined && act.probability >= CERTAIN && act.explained > share) return false;
  return share >= EXPLAINED;
}

/** « Oui, le Département, 12 000 € »: the first words answer, what follows supports them and asks for nothing else. */
function opensWithIt(heard: Heard, explained: readonly Span[]): boolean {
  const { asked, said } = heard;
  const [first] = said.clauses;
  if (asked === undefined || !HEADS.has(asked.champ.type) || first === undefined) return false;
  const opens = explained.some(
    ({ start }) =>
      start <= first.core.start ||
      (start < first.end && meaningOf(said, { start: first.core.start, end: start }).length === 0),
  );
  return opens && !asksElse(heard, MAYBE_AT_TEXT);
}

/** Before a value, draws it from what was said: « quatre jours par semaine, donc 0,8 ». */
const DRAWS = /(?<![a-z])(?:so|donc|soit|du coup|ce qui fait|ca fait|which makes|that makes)[ ,:]{1,3}$/;

/** « quatre jours par semaine, donc 0,8 »: the last words are the answer. */
function endsWithIt(heard: Heard, explained: readonly Span[]): boolean {
  const last = explained.at(-1);
  if (last === undefined || asksElse(heard)) return false;
  const folded = foldInPlace(heard.said.text);
  return DRAWS.test(folded.slice(0, last.start)) && !/[a-z0-9]/.test(folded.slice(last.end));
}

/** @param act from how likely an act on it is one that is asked for */
function asksElse(heard: Heard, act = MAYBE): boolean {
  return actWeight(heard) >= act || talkIn(heard) !== undefined || asks(heard);
}

/** An answer given with doubt (« 71 ? ») is one; a question that happens to hold a value is none. */
export function isBareAnswer(heard: Heard): boolean {
  if (!isAnswered(heard) || !onlyAsks(heard)) return false;
  const [only, ...others] = heard.said.clauses;
  return others.length === 0 && only !== undefined && isShort(only);
}

const BARE_WORDS = 3;

function isShort({ text }: Clause): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length <= BARE_WORDS;
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

/** Whether the FAQ is sure of its answer. */
export function faqIsSure({ question }: Heard): boolean {
  return question.zone === 'answer';
}

/** Whether it asks about the very thing that is asked here, and the FAQ knows no better. */
export function aboutTheStep({ question }: Heard): boolean {
  return question.aboutTheStep && question.zone !== 'answer';
}
