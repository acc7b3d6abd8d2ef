import type { TurnContext } from 'botbuilder';
import type { Valeur } from '../../domain/dossier/dossier.js';
import { isFolded, type Fiche } from '../say/fiche.js';
import { conversationOf, type Conversation } from './conversation.js';
import { servicesOf } from './services.js';

/** What a conversation remembers of the forms that it shows of one dossier. */
export interface Fiches {
  readonly dossier: string;
  /** By section: the message that shows it last, and a mark of what it shows there. */
  readonly montrees: Record<
    string,
    { readonly message: string; readonly marque: string; readonly pliee: boolean }
  >;
  /** By field: what was put in and could not be taken. */
  readonly aRevoir: Record<string, ARevoir>;
  /** A section that was filled in, and is changed. */
  rouverte?: string;
}

/** What was put in for a field and could not be taken, why, and the answer that there was. */
export interface ARevoir {
  readonly saisi: string;
  readonly erreur: string;
  readonly avant?: Valeur;
}

/** Whether sections are asked on forms: where the channel shows them, unless the person would rather not. */
export function asksInFiches(context: TurnContext): boolean {
  return servicesOf(context).fiches !== 'non' && conversationOf(context).uneParUne !== true;
}

/** The forms of a dossier: those of another one are forgotten. */
export function fichesOf(conversation: Conversation, dossier: string): Fiches {
  if (conversation.fiches?.dossier !== dossier) conversation.fiches = { dossier, montrees: {}, aRevoir: {} };
  return conversation.fiches;
}

/** Remembers which message shows a form, and what it shows. @returns the message that showed its section before */
export function noteFiche(context: TurnContext, fiche: Fiche, message: string): string | undefined {
  const { fiches } = conversationOf(context);
  if (fiches === undefined) return undefined;
  const former = fiches.montrees[fiche.groupe]?.message;
  const { groupe } = fiche;
  // Their order is that in which they were shown.
  if (former !== message) Reflect.deleteProperty(fiches.montrees, groupe);
  fiches.montrees[groupe] = { message, marque: ficheMark(context, fiche), pliee: isFolded(fiche) };
  return former;
}

/** Where each message has a card of its own, one that asks for something closes the forms before it. */
export function closeFiches(context: TurnContext): void {
  const { fiches } = conversationOf(context);
  if (fiches === undefined || servicesOf(context).fiches !== 'nouvelles') return;
  for (const [groupe, montree] of Object.entries(fiches.montrees))
    fiches.montrees[groupe] = { ...montree, pliee: true };
}

/** A mark of what a form shows. */
export function ficheMark(context: TurnContext, fiche: Fiche): string {
  return servicesOf(context).secrets.fingerprint(JSON.stringify(fiche));
}
