import type { TurnContext } from 'botbuilder';
import type { Source } from '../../domain/appel/appel.js';
import { isOpen } from '../../domain/appel/etat-appel.js';
import { conversationOf } from '../conversation.js';
import { sayOf, type Reply } from '../reply.js';
import { servicesOf, type AppelServi } from '../services.js';
import type { Say } from '../words.js';
import { liveValues } from './live-values.js';

/** The answer of one entry: its text with live values, its sources, its buttons. @throws RangeError when there is no such entry */
export async function entryReply(context: TurnContext, servi: AppelServi, id: string): Promise<Reply> {
  const say = sayOf(context);
  const entry = servi.faq[conversationOf(context).langue].entries.get(id);
  if (entry === undefined) throw new RangeError(`The FAQ has no entry ${id}`);
  const values = await liveValues(context, servi);
  const text = entry.reponse.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => values[name] ?? '');
  const sources = entry.sources.flatMap((source) => servi.appel.sources[source] ?? []);
  const buttons = (entry.boutons ?? [])
    .filter(offered(context, servi))
    .map((bouton) => say(`faq:bouton_${bouton}`));
  return { text: [tidy(text), cited(say, sources)].join('\n\n'), buttons };
}

/** « Commencer mon dossier » is no offer while one is being worked on, nor when nothing can be filed; what is done with a dossier, none without one. */
function offered(context: TurnContext, { appel }: AppelServi): (bouton: string) => boolean {
  const known = conversationOf(context).dossier !== undefined;
  const mayStart = !known && isOpen(appel, servicesOf(context).now);
  const mayBe: Readonly<Record<string, boolean>> = { commencer: mayStart, completer: known, retirer: known };
  return (bouton) => mayBe[bouton] ?? true;
}

/** The sources of an answer on one line each kind: what is published is not a clue. */
export function cited(say: Say, sources: readonly Source[]): string {
  const natures = [...new Set(sources.map(({ nature }) => nature))];
  const lines = natures.map((nature) => {
    const titles = sources
      .filter((source) => source.nature === nature)
      .map(({ titre, url }) => (url === undefined ? titre : `[${titre}](${url})`));
    return say(`faq:source_${nature}`, { titre: [...new Set(titles)].join(' ; ') });
  });
  return lines.join('\n\n');
}

/** A live value may be empty: no double spaces or blank lines are left behind. */
function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ +\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
