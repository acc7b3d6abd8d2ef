import type { TurnContext } from 'botbuilder';
import type { Lieu } from '../../domain/appel/regions.js';
import { situationOf } from '../../domain/faq/situation.js';
import type { Situation } from '../../domain/faq/selon.js';
import { conversationOf } from '../turn/conversation.js';
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
    .filter(offeredIn(situationOf(given)))
    .map((bouton) => say(`faq:bouton_${bouton}`));
  return { text: entryAnswer(entry, given, liveValues(given)), buttons };
}

const OPEN = ['ouvert', 'dernier_jour'];
const FILED = ['depose', 'transmis', 'non_transmis'];

/** Nothing is offered that the state of the call or of the dossier forbids. */
function offeredIn({ appel, dossier }: Situation): (bouton: string) => boolean {
  const open = OPEN.includes(appel);
  const mayBe: Readonly<Record<string, boolean>> = {
    commencer: open && ['aucun', 'retire'].includes(dossier),
    reprendre: open && ['aucun', 'brouillon'].includes(dossier),
    completer: open && FILED.includes(dossier),
    retirer: dossier === 'brouillon' || FILED.includes(dossier),
    mes_dossiers: dossier !== 'aucun',
  };
  return (bouton) => mayBe[bouton] ?? true;
}
