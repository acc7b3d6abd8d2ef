import { ActivityTypes, type TurnContext } from 'botbuilder';
import { conversationOf, forgetTalk } from '../turn/conversation.js';
import { APPAREIL_QUITTE } from '../events.js';
import { reply, sayOf } from '../say/reply.js';
import { servicesOf } from '../turn/services.js';

/** « Mes données »: all that is kept about the person, as one archive to download. */
export async function offerCopy(context: TurnContext): Promise<void> {
  const say = sayOf(context);
  const fichier = await servicesOf(context).donnees.copie(conversationOf(context).langue);
  await reply(
    context,
    typeof fichier === 'string'
      ? { text: say(`acte:copie_${fichier}`) }
      : { text: say('acte:copie'), fichiers: [fichier] },
  );
}

/** What erasing does, and what stays: nobody says yes without knowing. */
export async function questionBeforeErasing(context: TurnContext): Promise<string> {
  const say = sayOf(context);
  const { dossiers, conservation } = servicesOf(context);
  const all = await dossiers.mine();
  const drafts = all.filter(({ statut }) => statut === 'brouillon').map(({ reference }) => reference);
  const kept = all.filter(({ statut }) => statut !== 'brouillon').map(({ reference }) => reference);
  const lines = [
    say('acte:supprimer_conversation'),
    ...(drafts.length === 0 ? [] : [say('acte:supprimer_brouillons', { references: drafts.join(', ') })]),
    ...(kept.length === 0
      ? []
      : [say('acte:supprimer_garde', { references: kept.join(', '), mois: conservation.deposesMois })]),
    say('acte:supprimer_question'),
  ];
  return lines.join('\n\n');
}

/** Erases what may be erased, and forgets in this conversation what was talked about. */
export async function eraseData(context: TurnContext): Promise<void> {
  const say = sayOf(context);
  const { dossiers, donnees } = servicesOf(context);
  const filed = (await dossiers.mine()).some(({ statut }) => statut !== 'brouillon');
  await donnees.efface();
  forgetTalk(conversationOf(context));
  if (filed) return reply(context, { text: say('acte:efface_sauf_deposes') });
  await reply(context, { text: say('acte:efface') });
  await context.sendActivity({ type: ActivityTypes.Event, name: APPAREIL_QUITTE });
}
