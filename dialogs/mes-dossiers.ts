import type { TurnContext } from 'botbuilder';
import { isOpen } from '../domain/appel/etat-appel.js';
import type { Dossier } from '../domain/dossier/dossier.js';
import { conversationOf } from './conversation.js';
import { currentAppel } from './current-appel.js';
import { formatInstant } from './format-instant.js';
import { reply, sayOf } from './reply.js';
import { servicesOf } from './services.js';

/** Lists the person's dossiers with their state. */
export async function tellMesDossiers(context: TurnContext): Promise<void> {
  const say = sayOf(context);
  const { dossiers, owner, now } = servicesOf(context);
  const all = await dossiers.ofOwner(owner);
  if (all.length === 0)
    return reply(context, { text: say('dossier:aucun'), buttons: [say('accueil:bouton_commencer')] });
  const lines = all.map((dossier) => `- ${describe(context, dossier)}`);
  const open = isOpen(currentAppel(context).appel, now);
  const draft = open && all.some(({ statut }) => statut === 'brouillon');
  return reply(context, {
    text: `${say('dossier:mes_dossiers')}\n\n${lines.join('\n')}`,
    buttons: draft ? [say('accueil:bouton_reprendre')] : [],
  });
}

function describe(context: TurnContext, dossier: Dossier): string {
  const say = sayOf(context);
  const { langue } = conversationOf(context);
  const instant = dossier.depot?.transmisLe ?? dossier.depot?.deposeLe ?? dossier.modifieLe;
  const etat =
    dossier.statut === 'depose' && dossier.depot?.boite === undefined ? 'sans_boite' : dossier.statut;
  return say(`dossier:etat_${etat}`, {
    reference: dossier.reference,
    quand: formatInstant(instant, 'Europe/Paris', langue),
  });
}
