import type { TurnContext } from 'botbuilder';
import type { Appel } from '../../domain/appel/appel.js';
import { withCalculs } from '../../domain/appel/calculs.js';
import { withWanted, withWork, workedOn } from '../../domain/dossier/complement.js';
import { contactOf, contactVerifie, withContactSettled } from '../../domain/dossier/contact.js';
import type { Dossier, Valeurs } from '../../domain/dossier/dossier.js';
import type { FichierRecu } from '../../domain/dossier/fichiers.js';
import { nextStep, type Step } from '../../domain/dossier/steps.js';
import { conversationOf, type Conversation } from '../turn/conversation.js';
import { sayOf } from '../say/reply.js';
import { servicesOf, type Services } from '../turn/services.js';
import type { Say } from '../say/words.js';
import type { Montre } from './review/changes.js';
import type { FileRead } from './read-words.js';
import type { Undo } from './undo.js';

/** A meaning offered to the applicant, who picks one. */
export interface Offered {
  readonly said: string;
  readonly answers: Valeurs;
}

/** A file that was sent before it is known which document it is. */
export interface Waiting extends FichierRecu {
  /** The document that it is, which the answers don't ask for so far: it is offered for no other. */
  readonly pour?: string;
  /** The document that it most likely is, by what was read of it. */
  readonly probable?: string;
}

/** What the dossier dialog remembers between two messages. It can all be rebuilt from the dossier. */
export interface DossierState {
  reference: string;
  /** Key of the step asked last. */
  asked?: string;
  /** Meanings offered at the step asked last. */
  offered?: readonly Offered[];
  /** A text that looked like a question and may be kept as the answer. */
  keep?: string;
  /** A postal code that départements share, given at the step asked last: the commune tells which one. */
  codePostal?: string;
  /** Files that were sent before it is known which document they are. */
  enAttente?: readonly Waiting[];
  /** Files that were read, and are told of once the others under their documents are. */
  lus?: readonly FileRead[];
  /** The documents that the words beside files named that are still read. */
  annonces?: readonly string[];
  /** The next files take the place of those there are. */
  replacing?: boolean;
  /** The document whose files the last message brought: what is said next may still be of it. */
  recu?: string;
  /** Fingerprint of the answers and documents that the review showed last. */
  vu?: string;
  /** All that the review showed last. */
  montre?: Montre;
  /** What a confirmation was asked for. */
  confirming?: 'recommencer' | 'abandonner';
  /** What the last message changed, as it was before. */
  undo?: Undo;
}

/** All that one step of one turn works with. */
export interface DossierTurn {
  readonly context: TurnContext;
  readonly services: Services;
  readonly conversation: Conversation;
  readonly say: Say;
  readonly appel: Appel;
  readonly state: DossierState;
  /** The dossier as it is kept. */
  stored: Dossier;
  /** Whether this turn undid what the one before changed. */
  undone?: boolean;
  /** What its steps work on: the draft itself or, for a complement, what it adds and how the answers would stand. */
  dossier: Dossier;
}

/** Opens the dossier that the dialog works on; undefined when it no longer exists, is no longer the person's, or its call was never served. */
export async function openDossier(
  context: TurnContext,
  state: DossierState,
): Promise<DossierTurn | undefined> {
  const services = servicesOf(context);
  const dossier = await services.dossiers.find(state.reference);
  const appel = dossier && services.appelsConnus.of(dossier);
  if (dossier === undefined || appel === undefined) return undefined;
  return {
    context,
    services,
    conversation: conversationOf(context),
    say: sayOf(context),
    appel,
    state,
    stored: dossier,
    dossier: workedOn(dossier),
  };
}

/** Saves what a step changed: later reads of this turn see it, and it is kept when the turn commits. */
export function save(turn: DossierTurn, dossier: Dossier): void {
  const settled = withContactSettled(turn.appel, withCalculs(turn.appel, dossier));
  saveWhole(turn, withWork(turn.stored, settled));
}

/** Saves the dossier itself: a complement begun, given up or sent. The address that was proved is told when it is the contact's no more. */
export function saveWhole(turn: DossierTurn, dossier: Dossier): void {
  const { appel, services } = turn;
  const proved = contactVerifie(appel, turn.stored);
  turn.stored = services.dossiers.save(withContactSettled(appel, dossier));
  turn.dossier = workedOn(turn.stored);
  if (proved !== undefined && contactOf(appel, turn.stored) !== proved)
    services.courriers.contactChange(turn.stored, appel, proved);
}

/** Whether what is prepared can go on: its call is still there. The conversation is then about that call. */
export function isServed({ services, stored, conversation }: DossierTurn): boolean {
  const served = services.appelsConnus.isServed(stored);
  if (served) conversation.appelId = stored.appelId;
  return served;
}

/** The next step of what is being prepared. */
export function nextOf({ stored, appel, services }: DossierTurn): Step {
  return nextStep(stored, appel, services.now);
}

/** What the applicant chose to add or correct was given, or left aside: it is not asked again. */
export function given(turn: DossierTurn): void {
  if (turn.stored.complementEnCours?.voulu !== undefined) saveWhole(turn, withWanted(turn.stored, undefined));
}

/** Forgets the meanings that were offered: no button of an earlier attempt returns beside a later one. */
export function forgetOffers(state: DossierState): void {
  delete state.offered;
  delete state.keep;
}

/** Forgets what was said at the step asked last: another one is asked. */
export function forgetStep({ state, conversation }: Pick<DossierTurn, 'state' | 'conversation'>): void {
  forgetOffers(state);
  delete conversation.fiches?.rouverte;
  delete state.codePostal;
  delete state.replacing;
}
