import type { TurnContext } from 'botbuilder';
import type { Langue } from '../../domain/appel/appel.js';
import type { Lieu, Territoires } from '../../domain/appel/regions.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { lieuDe } from '../../domain/dossier/lieu.js';
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
  /** The one being worked on, else the person's latest. */
  readonly dossier?: Dossier;
  /** The place that the question names: it counts for this answer only. */
  readonly lieu?: Lieu;
  /** Code of the region last named, for who has no dossier. */
  readonly region?: string;
}

/** Those of this turn, as far as they are known without looking a dossier up. */
export function circumstances(context: TurnContext, { appel }: Pick<AppelServi, 'appel'>): Circumstances {
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

/** The same, with the person's dossier, and the place that the question names. */
export async function circumstancesWithDossier(
  context: TurnContext,
  servi: AppelServi,
  lieu?: Lieu,
): Promise<Circumstances> {
  const dossier = await dossierOf(context, servi);
  return {
    ...circumstances(context, servi),
    ...(dossier === undefined ? {} : { dossier }),
    ...(lieu === undefined ? {} : { lieu }),
  };
}

/** Where the person is: the place that the question names, their dossier's, or the region last named. */
export function lieuOf({ appel, lieu, dossier, region }: Circumstances): Lieu | undefined {
  if (lieu !== undefined) return lieu;
  const kept = dossier && lieuDe(appel, dossier.champs);
  return kept ?? (region === undefined ? undefined : { region });
}

/** The dossier that a question is about: the conversation's, else the latest for this call. Nobody's, where others read. */
async function dossierOf(context: TurnContext, { appel }: AppelServi): Promise<Dossier | undefined> {
  if (context.activity.conversation.isGroup) return undefined;
  const { dossiers } = servicesOf(context);
  const { dossier: reference } = conversationOf(context);
  const named = reference === undefined ? undefined : await dossiers.find(reference);
  if (named?.appelId === appel.id) return named;
  const mine = (await dossiers.mine()).filter(({ appelId }) => appelId === appel.id);
  return mine.find(({ statut }) => statut !== 'retire') ?? mine[0];
}
