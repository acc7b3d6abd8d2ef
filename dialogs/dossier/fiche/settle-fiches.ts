import type { TurnContext } from 'botbuilder';
import { replaceFiche } from '../../say/reply.js';
import { conversationOf } from '../../turn/conversation.js';
import { ficheMark } from '../../turn/fiches.js';
import { servicesOf } from '../../turn/services.js';
import { openDossier, type DossierState } from '../dossier-turn.js';
import { ficheOf } from './content.js';

/**
 * Has each form that is shown tell how the dossier stands now, where it stands: folded once its section is filled in.
 * @param atWork what the dialog of the dossier that is worked on remembers
 */
export async function settleFiches(context: TurnContext, atWork: DossierState | undefined): Promise<void> {
  const { fiches } = conversationOf(context);
  if (fiches === undefined || servicesOf(context).fiches !== 'enPlace') return;
  const isWorkedOn = atWork?.reference === fiches.dossier;
  const turn = await openDossier(context, isWorkedOn ? atWork : { reference: fiches.dossier });
  if (turn === undefined) return;
  for (const [groupe, { message, marque }] of Object.entries(fiches.montrees)) {
    const fiche = ficheOf(turn, groupe);
    if (ficheMark(context, fiche) !== marque) await replaceFiche(context, message, fiche);
  }
}
