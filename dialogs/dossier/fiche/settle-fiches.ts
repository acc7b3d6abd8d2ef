import type { TurnContext } from 'botbuilder';
import { replaceFiche } from '../../say/reply.js';
import { conversationOf } from '../../turn/conversation.js';
import { ficheMark } from '../../turn/fiches.js';
import { servicesOf } from '../../turn/services.js';
import { openDossier } from '../dossier-turn.js';
import { ficheOf } from './content.js';

/** Has each form that is shown tell how the dossier stands now, where it stands: folded once its section is filled in. */
export async function settleFiches(context: TurnContext): Promise<void> {
  const { fiches } = conversationOf(context);
  if (fiches === undefined || servicesOf(context).fiches !== 'enPlace') return;
  const turn = await openDossier(context, { reference: fiches.dossier });
  if (turn === undefined) return;
  for (const [groupe, { message, marque }] of Object.entries(fiches.montrees)) {
    const fiche = ficheOf(turn, groupe);
    if (ficheMark(context, fiche) !== marque) await replaceFiche(context, message, fiche);
  }
}
