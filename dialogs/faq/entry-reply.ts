import type { TurnContext } from 'botbuilder';
import { isOpen } from '../../domain/appel/etat-appel.js';
import { conversationOf } from '../turn/conversation.js';
import { sayOf, type Reply } from '../say/reply.js';
import { servicesOf, type AppelServi } from '../turn/services.js';
import { circumstancesWithDossier } from './circumstances.js';
import { entryAnswer } from './entry-answer.js';
import { liveValues } from './live-values.js';

/** The answer of one entry: its text with live values, its sources, its buttons. @throws RangeError when there is no such entry */
export async function entryReply(context: TurnContext, servi: AppelServi, id: string): Promise<Reply> {
  const say = sayOf(context);
  const entry = servi.faq[conversationOf(context).langue].entries.get(id);
  if (entry === undefined) throw new RangeError(`The FAQ has no entry ${id}`);
  const values = liveValues(await circumstancesWithDossier(context, servi));
  const buttons = (entry.boutons ?? [])
    .filter(offered(context, servi))
    .map((bouton) => say(`faq:bouton_${bouton}`));
  return { text: entryAnswer(entry, servi.appel, say, values), buttons };
}

/** « Commencer mon dossier » is no offer while one is being worked on, nor when nothing can be filed; what is done with a dossier, none without one. */
function offered(context: TurnContext, { appel }: AppelServi): (bouton: string) => boolean {
  const known = conversationOf(context).dossier !== undefined;
  const mayStart = !known && isOpen(appel, servicesOf(context).now);
  const mayBe: Readonly<Record<string, boolean>> = { commencer: mayStart, completer: known, retirer: known };
  return (bouton) => mayBe[bouton] ?? true;
}
