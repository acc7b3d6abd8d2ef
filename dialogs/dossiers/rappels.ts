import type { DialogContext } from '../bot-dialogs.js';
import type { TurnContext } from 'botbuilder';
import type { Appel } from '../../domain/appel/appel.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { resteAFaire, type Rappel, type ResteAFaire } from '../../domain/dossier/rappels.js';
import { conversationOf } from '../turn/conversation.js';
import { formatInstant } from '../say/format-instant.js';
import { reply, sayOf } from '../say/reply.js';
import { servicesOf } from '../turn/services.js';

/** Reminds of a draft in the conversation: what is about to happen, what remains to be done, how to stop reminders. Nothing once it is filed. */
export async function tellRappel(
  dc: DialogContext,
  dossier: Dossier,
  appel: Appel,
  { kind, echeance }: Rappel,
): Promise<void> {
  if (dossier.statut !== 'brouillon') return;
  const { context } = dc;
  const say = sayOf(context);
  const { langue } = conversationOf(context);
  const { reference } = dossier;
  const quand = formatInstant(echeance, appel.fuseau, langue);
  const reste = resteAFaire(dossier, appel, servicesOf(context).now);
  const lines = [
    say(`rappels:${kind}`, { reference, quand }),
    kind === 'effacement' && reste.ouvert ? say('rappels:garder') : '',
    remaining(context, reste),
    say('rappels:comment_arreter'),
  ];
  const goOn = reste.ouvert ? [say('accueil:bouton_reprendre')] : [];
  const buttons = dc.activeDialog === undefined ? [...goOn, say('rappels:bouton_arreter')] : [];
  await reply(context, { text: lines.filter((line) => line !== '').join('\n\n'), buttons });
  await dc.repromptDialog();
}

/** « Arrêter les rappels », or to have them again: for all drafts of the person, at any moment. */
export async function setRappels(context: TurnContext, stopped: boolean): Promise<void> {
  const { dossiers } = servicesOf(context);
  const drafts = (await dossiers.mine()).filter(({ statut }) => statut === 'brouillon');
  for (const draft of drafts)
    if ((draft.sansRappels === true) !== stopped) dossiers.save({ ...draft, sansRappels: stopped });
  const say = sayOf(context);
  await reply(context, { text: say(stopped ? 'rappels:arretes' : 'rappels:repris') });
}

function remaining(context: TurnContext, { ouvert, questions, pieces }: ResteAFaire): string {
  const say = sayOf(context);
  const { langue } = conversationOf(context);
  if (!ouvert) return '';
  const lines = [
    ...(questions === 0 ? [] : [say('rappels:questions', { count: questions })]),
    ...pieces.map(({ libelle }) => say('rappels:piece', { piece: libelle[langue] })),
    say('rappels:deposer'),
  ];
  return `${say('rappels:reste')}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}
