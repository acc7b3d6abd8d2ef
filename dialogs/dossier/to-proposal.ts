import type { Champ } from '../../domain/appel/appel.js';
import type { ChampReading } from '../../domain/champs/champ-reader.js';
import { takesAnyText } from '../../domain/champs/free-text.js';
import { headOf, type Head } from '../../domain/understanding/answer-head.js';
import type { Heard } from '../../domain/understanding/decision/heard.js';
import { leftOver } from '../../domain/understanding/left-over.js';
import { meaningOf } from '../../domain/understanding/decision/share.js';
import { hear } from '../../domain/understanding/said.js';
import type { Work } from '../acts/act.js';
import { hearAtWork } from '../hearing/hear-message.js';
import { forgetOffers, type DossierTurn, type Offered } from './dossier-turn.js';
import { notUnderstood } from './not-understood.js';
import { answerExactly } from './steps/steps.js';
import type { StepOutcome } from './steps/step-outcome.js';
import { refuseSaid, saidBefore } from './said-in-passing.js';

/** What a message says to the one value that was proposed: yes, or no, and what follows it. */
export type ToProposal =
  | { readonly kind: 'yes'; readonly yes: string; readonly rest: string }
  /** The proposal is forgotten: what follows is the answer. */
  | { readonly kind: 'no'; readonly rest: string };

/** « oui / 12 mois », « non, Paul Roux »: nothing where no single value was proposed, or where the message is an answer as a whole. */
export async function toProposal(work: Work, text: string): Promise<ToProposal | undefined> {
  const { turn, step } = work;
  if (step.kind !== 'champ' || step.champ.type === 'ouinon') return undefined;
  const { champ } = step;
  const proposed = proposedAt(turn, champ);
  const head = proposed === undefined ? undefined : headOf(text);
  if (proposed === undefined || head === undefined) return undefined;
  return head.yes ? accepted(work, champ, proposed, head) : refused(work, champ, proposed, text, head);
}

/** Takes the value that was proposed. */
export async function takeYes({ turn, step }: Work, yes: string): Promise<StepOutcome> {
  return (await answerExactly(turn, step, yes)) ?? notUnderstood({ turn, step }, yes);
}

function proposedAt({ state, ...turn }: DossierTurn, champ: Champ): Offered | undefined {
  if (state.offered === undefined) return saidBefore({ ...turn, state }, champ);
  return state.offered.length === 1 ? state.offered[0] : undefined;
}

/** A yes takes the proposal, unless what follows says it again in full, or another value. */
async function accepted(
  work: Work,
  champ: Champ,
  proposed: Offered,
  { said, rest }: Head,
): Promise<ToProposal | undefined> {
  if (rest === '') return { kind: 'yes', yes: said, rest };
  const heard = await hearAtWork(work, rest);
  const value = valueOf(heard.asked?.reading, champ);
  const yes = { kind: 'yes', yes: said, rest: namesOnly(heard, champ) ? '' : rest } as const;
  if (value === undefined || value === proposed.answers[champ.id]) return yes;
  if (!takesAnyText(champ)) return undefined;
  return isSaidAgain(proposed.said, value) ? { kind: 'no', rest } : isApart(rest) ? yes : undefined;
}

async function refused(
  work: Work,
  champ: Champ,
  proposed: Offered,
  text: string,
  { rest }: Head,
): Promise<ToProposal | undefined> {
  const { turn } = work;
  // « non » may be an option of the list.
  if (champ.options.length > 0 && valueOf((await hearAtWork(work, text)).asked?.reading, champ) !== undefined)
    return undefined;
  refuseSaid(turn.conversation, champ, proposed.answers[champ.id]);
  forgetOffers(turn.state);
  return { kind: 'no', rest: meaningIn(rest).length === 0 && !/\d/.test(rest) ? '' : rest };
}

/** « c’est moi la personne à contacter »: says what is asked, and nothing of its own. */
function namesOnly({ said, things }: Heard, { id }: Champ): boolean {
  const named = things.filter((thing) => thing.kind === 'champ' && thing.id === id).map(({ span }) => span);
  return named.length > 0 && leftOver(said, named).every(({ word }) => POINTS.test(word));
}

const POINTS = /^(?:moi|lui|elle|eux|nous|meme|me|him|her)$/;

function valueOf(reading: ChampReading | undefined, { id }: Champ): string | undefined {
  const valeur = reading?.kind === 'read' ? reading.answers[id] : undefined;
  return valeur === undefined ? undefined : String(valeur);
}

/** More than half of the words of a text are those of another. */
function isSaidAgain(proposed: string, value: string): boolean {
  const known = new Set(meaningIn(proposed));
  const words = meaningIn(value);
  return words.filter((word) => known.has(word)).length * 2 > Math.min(words.length, known.size);
}

/** Begins on a line of its own, or speaks of something else. */
function isApart(rest: string): boolean {
  return (
    /\s[/|]\s|\n/.test(rest) ||
    hear(rest, 'fr').clauses.some(({ marks }) => marks.question || marks.correction || marks.repair)
  );
}

function meaningIn(text: string): readonly string[] {
  const said = hear(text, 'fr');
  return meaningOf(said, { start: 0, end: said.text.length }).map(({ word }) => word);
}
