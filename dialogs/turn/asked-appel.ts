import type { TurnContext } from 'botbuilder';
import { appelNamed, namesOnly, withoutName } from '../../domain/understanding/named-appels.js';
import { conversationOf } from './conversation.js';
import { currentAppel } from './current-appel.js';
import { speakAsOffered } from './offered-langue.js';
import { servicesOf, type AppelServi } from './services.js';

/** A message that names a call. */
export interface AboutAppel {
  readonly servi: AppelServi;
  /** The message with « l’appel » in the place of the name. */
  readonly text: string;
  /** Whether it says nothing else. */
  readonly alone: boolean;
}

const ASKED = Symbol('asked call');

/** The call that a message names, whatever its state; undefined where one only is served. */
export function appelNamedIn(context: TurnContext, text: string): AboutAppel | undefined {
  const { appels } = servicesOf(context);
  if (appels.length < 2) return undefined;
  const named = appelNamed(
    text,
    appels.map(({ appel }) => appel),
  );
  const servi = appels.find(({ appel }) => appel.id === named?.id);
  if (named === undefined || servi === undefined) return undefined;
  const { langue } = conversationOf(context);
  return { servi, text: withoutName(text, named.span, langue), alone: namesOnly(text, named.span) };
}

/** The questions of this turn are about that call, and their answers say so. */
export function askAbout(context: TurnContext, about: Pick<AboutAppel, 'servi' | 'alone'>): void {
  context.turnState.set(ASKED, about);
}

/** The call that this turn asks about: the one it names, else the conversation's. */
export function askedAppel(context: TurnContext): AppelServi {
  return namedNow(context)?.servi ?? currentAppel(context);
}

/** What this turn names that the conversation was not about. */
export function namedNow(context: TurnContext): Pick<AboutAppel, 'servi' | 'alone'> | undefined {
  return context.turnState.get<AboutAppel | undefined>(ASKED);
}

/** The conversation goes on about that call. @returns whether it was about another */
export function turnTo(context: TurnContext, { appel }: AppelServi): boolean {
  const conversation = conversationOf(context);
  const before = conversation.appelId;
  conversation.appelId = appel.id;
  speakAsOffered(context);
  return before !== appel.id;
}

/** A question as a button shows it: picked where another call is talked of, it must still name its own. */
export function namingAppel(context: TurnContext, servi: AppelServi, question: string): string {
  if (servi === currentAppel(context)) return question;
  return `${question} (${servi.appel.titreCourt[conversationOf(context).langue]})`;
}
