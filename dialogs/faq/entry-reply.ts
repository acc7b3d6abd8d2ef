import type { TurnContext } from 'botbuilder';
import type { Lieu } from '../../domain/appel/regions.js';
import { situationOf } from '../../domain/faq/situation.js';
import { isActionName, type ActionName } from '../../domain/understanding/acts/names.js';
import { offerActs, offeredActs } from '../hearing/offers.js';
import { openIn } from '../hearing/open-acts.js';
import { conversationOf } from '../turn/conversation.js';
import { noteDeed } from '../turn/deeds.js';
import { sayOf, type Reply } from '../say/reply.js';
import type { AppelServi } from '../turn/services.js';
import { circumstancesWithDossier } from './circumstances.js';
import { entryAnswer } from './entry-answer.js';
import { liveValues } from './live-values.js';

/**
 * The answer of one entry: its text where things stand so, with live values, its sources, its buttons.
 * @param lieu the place that the question names
 * @throws RangeError when there is no such entry
 */
export async function entryReply(
  context: TurnContext,
  servi: AppelServi,
  id: string,
  lieu?: Lieu,
): Promise<Reply> {
  const say = sayOf(context);
  const entry = servi.faq[conversationOf(context).langue].entries.get(id);
  if (entry === undefined) throw new RangeError(`The FAQ has no entry ${id}`);
  const given = await circumstancesWithDossier(context, servi, lieu);
  const buttons = (entry.boutons ?? [])
    .filter(openIn(context, situationOf(given)))
    .map((bouton) => (isActionName(bouton) ? actButton(context, bouton) : say(`faq:bouton_${bouton}`)));
  return { text: entryAnswer(entry, given, liveValues(given)), buttons };
}

/** The button of something to do, which holds for one message. */
export function actButton(context: TurnContext, act: ActionName): string {
  const said = sayOf(context)(`actes:bouton.${act}`);
  offerActs(context, [...offeredActs(context), { said, act, about: said, alone: false }]);
  noteDeed(context, { kind: 'act', act, how: 'offered' });
  return said;
}
