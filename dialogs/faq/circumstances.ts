import type { TurnContext } from 'botbuilder';
import type { Langue } from '../../domain/appel/appel.js';
import type { Territoires } from '../../domain/appel/regions.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { conversationOf } from '../turn/conversation.js';
import { sayOf } from '../say/reply.js';
import { servicesOf, type AppelServi, type Conservation } from '../turn/services.js';
import type { Say } from '../say/words.js';

/** What an answer of the FAQ depends on beside the question: a conversation's, or nobody's for the FAQ as a page. */
export interface Circumstances {
  readonly appel: AppelServi['appel'];
  readonly langue: Langue;
  readonly say: Say;
  readonly now: Date;
  readonly territoires: Territoires;
  readonly conservation: Conservation;
  /** The one being worked on. */
  readonly dossier?: Dossier;
  /** Code of the region last named. */
  readonly region?: string;
}

/** Those of this turn, as far as they are known without looking a dossier up. */
export function circumstances(context: TurnContext, { appel }: AppelServi): Circumstances {
  const { now, territoires, conservation } = servicesOf(context);
  const { langue, region } = conversationOf(context);
  return {
    appel,
    langue,
    say: sayOf(context),
    now,
    territoires,
    conservation,
    ...(region === undefined ? {} : { region }),
  };
}

/** The same, with the dossier that the conversation is about. */
export async function circumstancesWithDossier(
  context: TurnContext,
  servi: AppelServi,
): Promise<Circumstances> {
  const { dossier: reference } = conversationOf(context);
  const dossier = reference === undefined ? undefined : await servicesOf(context).dossiers.find(reference);
  return { ...circumstances(context, servi), ...(dossier === undefined ? {} : { dossier }) };
}
