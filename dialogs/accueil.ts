import type { TurnContext } from 'botbuilder';
import { etatAppel, isOpen } from '../domain/appel/etat-appel.js';
import { boiteOf } from '../domain/appel/regions.js';
import { conversationOf } from './turn/conversation.js';
import { currentAppel, servedAppels } from './turn/current-appel.js';
import { circumstances, circumstancesWithDossier, lieuOf } from './faq/circumstances.js';
import { autreLimite, echeance } from './faq/deadline.js';
import { reply, sayOf, type Reply } from './say/reply.js';
import { servicesOf, type AppelServi } from './turn/services.js';

/** The welcome: what the assistant is and is not, what becomes of the data, the state of the call, what can be done. Said once. */
export async function welcome(context: TurnContext): Promise<void> {
  const conversation = conversationOf(context);
  if (conversation.accueilli) return;
  conversation.accueilli = true;
  const say = sayOf(context);
  const { conservation } = servicesOf(context);
  const etats = servedAppels(context).map((servi) => etatLine(context, servi));
  await reply(context, {
    text: [
      say('accueil:bienvenue', { faire: say(`accueil:faire_${await whatIsDone(context)}`) }),
      say('accueil:donnees', { ...conservation }),
      ...etats,
      say('accueil:invitation'),
    ].join('\n\n'),
    buttons: await actions(context),
  });
}

/** Where a call stands; where its limit is said, so is the other date that is published. */
function etatLine(context: TurnContext, servi: AppelServi): string {
  const say = sayOf(context);
  const given = circumstances(context, servi);
  const { titreCourt } = servi.appel;
  const autre = isOpen(servi.appel, given.now) ? ` ${autreLimite(given)}` : '';
  return `**${titreCourt[given.langue]}**${say('commun:deux_points')}${echeance(given)}${autre}`.trimEnd();
}

/** What the assistant does now: it passes a dossier on only where a mailbox is known. */
async function whatIsDone(context: TurnContext): Promise<string> {
  const servi = currentAppel(context);
  const given = await circumstancesWithDossier(context, servi);
  const etat = etatAppel(servi.appel, given.now);
  if (etat === 'clos' || etat === 'pas_ouvert') return etat;
  const { territoires } = given;
  const lieu = lieuOf(given);
  const known =
    lieu === undefined
      ? [...territoires.regions.keys()].map(
          (region) => boiteOf(territoires, { region }, servi.appel.id) !== null,
        )
      : [boiteOf(territoires, lieu, servi.appel.id) !== null];
  if (known.every(Boolean)) return 'connue';
  return known.length > 1 ? 'selon' : 'inconnue';
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
