import type { TurnContext } from 'botbuilder';
import { isOpen } from '../../domain/appel/etat-appel.js';
import { conversationOf } from './conversation.js';
import { servicesOf, type AppelServi } from './services.js';

/** The calls that can be filed to now, or all of them when none can. */
export function servedAppels(context: TurnContext): readonly AppelServi[] {
  const { appels, now } = servicesOf(context);
  const open = appels.filter(({ appel }) => isOpen(appel, now));
  return open.length > 0 ? open : appels;
}

/** Whether the user must first say which call is meant: several are open and none was chosen. */
export function mustChooseAppel(context: TurnContext): boolean {
  const { appelId } = conversationOf(context);
  const chosen = servicesOf(context).appels.some(({ appel }) => appel.id === appelId);
  return !chosen && servedAppels(context).length > 1;
}

/** The call that the conversation is about. */
export function currentAppel(context: TurnContext): AppelServi {
  const { appelId } = conversationOf(context);
  const { appels } = servicesOf(context);
  const servi = appels.find(({ appel }) => appel.id === appelId) ?? servedAppels(context)[0];
  if (servi === undefined) throw new Error('No call is served: the content was not checked at start');
  return servi;
}
