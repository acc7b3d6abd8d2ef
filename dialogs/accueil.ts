import type { TurnContext } from 'botbuilder';
import { isOpen } from '../domain/appel/etat-appel.js';
import { conversationOf } from './turn/conversation.js';
import { currentAppel, servedAppels } from './turn/current-appel.js';
import { circumstances } from './faq/circumstances.js';
import { echeance } from './faq/live-values.js';
import { reply, sayOf, type Reply } from './say/reply.js';
import { servicesOf } from './turn/services.js';

/** The welcome: what the assistant is and is not, what becomes of the data, the state of the call, what can be done. Said once. */
export async function welcome(context: TurnContext): Promise<void> {
  const conversation = conversationOf(context);
  if (conversation.accueilli) return;
  conversation.accueilli = true;
  const say = sayOf(context);
  const { conservation } = servicesOf(context);
  const etats = servedAppels(context).map(
    (servi) =>
      `**${servi.appel.titreCourt[conversation.langue]}**${say('commun:deux_points')}${echeance(circumstances(context, servi))}`,
  );
  await reply(context, {
    text: [
      say('accueil:bienvenue'),
      say('accueil:donnees', { ...conservation }),
      ...etats,
      say('accueil:invitation'),
    ].join('\n\n'),
    buttons: await actions(context),
  });
}

/** What can be done now, said when nothing else is going on. */
export async function menu(context: TurnContext, text: string): Promise<Reply> {
  return { text, buttons: await actions(context) };
}

async function actions(context: TurnContext): Promise<readonly string[]> {
  const say = sayOf(context);
  const { now, dossiers } = servicesOf(context);
  const inPublic = context.activity.conversation.isGroup;
  const drafts = (await dossiers.mine()).some(({ statut }) => statut === 'brouillon');
  const filing = drafts ? say('accueil:bouton_reprendre') : say('accueil:bouton_commencer');
  return [
    ...(isOpen(currentAppel(context).appel, now) && !inPublic ? [filing] : []),
    say('accueil:bouton_pieces'),
    say('accueil:bouton_date'),
    say('accueil:bouton_contact'),
  ];
}
