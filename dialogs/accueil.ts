import type { TurnContext } from 'botbuilder';
import { etatAppel, isOpen } from '../domain/appel/etat-appel.js';
import { boiteOf } from '../domain/appel/regions.js';
import { conversationOf } from './turn/conversation.js';
import { currentAppel, mustChooseAppel, servedAppels } from './turn/current-appel.js';
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
  const { conservation, appels, now } = servicesOf(context);
  const told = appels.filter(({ appel }) => etatAppel(appel, now) !== 'clos');
  const etats = (told.length > 0 ? told : appels).map((servi) => etatLine(context, servi));
  await reply(context, {
    text: [
      say(appels.length > 1 ? 'accueil:bienvenue_appels' : 'accueil:bienvenue', {
        faire: say(`accueil:faire_${await whatIsDone(context)}`),
      }),
      say('accueil:donnees', { ...conservation }),
      ...etats,
      say('accueil:invitation'),
    ].join('\n\n'),
    buttons: await actions(context),
  });
}

/** That a call is the one that is talked of from here on. */
export function chosenLine(context: TurnContext): string {
  const { appel } = currentAppel(context);
  return sayOf(context)('accueil:appel_choisi', { appel: appel.titreCourt[conversationOf(context).langue] });
}

/** The same where nothing else was asked: where the call stands, and what can be done. */
export async function appelChosen(context: TurnContext): Promise<Reply> {
  return menu(context, `${chosenLine(context)}\n\n${standing(context, currentAppel(context))}`);
}

/** Where a call stands; where its limit is said, so is the other date that is published. */
export function etatLine(context: TurnContext, servi: AppelServi): string {
  const say = sayOf(context);
  const titre = servi.appel.titreCourt[conversationOf(context).langue];
  return `**${titre}**${say('commun:deux_points')}${standing(context, servi)}`;
}

function standing(context: TurnContext, servi: AppelServi): string {
  const given = circumstances(context, servi);
  const autre = isOpen(servi.appel, given.now) ? ` ${autreLimite(given)}` : '';
  return `${echeance(given)}${autre}`.trimEnd();
}

/** What the assistant does now: it passes a dossier on only where a mailbox is known. */
async function whatIsDone(context: TurnContext): Promise<string> {
  const { appel: current } = currentAppel(context);
  const given = await circumstancesWithDossier(context, currentAppel(context));
  const etat = etatAppel(current, given.now);
  if (etat === 'clos' || etat === 'pas_ouvert') return etat;
  const { territoires } = given;
  const lieu = lieuOf(given);
  const lieux = lieu === undefined ? [...territoires.regions.keys()].map((region) => ({ region })) : [lieu];
  const open = mustChooseAppel(context) ? servedAppels(context).map(({ appel }) => appel) : [current];
  const known = open.flatMap(({ id }) => lieux.map((each) => boiteOf(territoires, each, id) !== null));
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
  const open = (mustChooseAppel(context) ? servedAppels(context) : [currentAppel(context)])
    .map(({ appel }) => appel)
    .filter((appel) => isOpen(appel, now));
  const drafts = (await dossiers.mine()).filter(({ statut }) => statut === 'brouillon');
  const begun = (id: string): boolean => drafts.some(({ appelId }) => appelId === id);
  const filing = [
    ...(open.some(({ id }) => begun(id)) ? [say('accueil:bouton_reprendre')] : []),
    ...(open.some(({ id }) => !begun(id)) ? [say('accueil:bouton_commencer')] : []),
  ];
  return [
    ...(inPublic ? [] : filing),
    say('accueil:bouton_pieces'),
    say('accueil:bouton_date'),
    say('accueil:bouton_contact'),
  ];
}
