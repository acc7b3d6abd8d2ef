import type { TurnContext } from 'botbuilder';
import type { Appel } from '../../domain/appel/appel.js';
import type { EtatAppel } from '../../domain/appel/etat-appel.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { conversationOf } from '../turn/conversation.js';
import { formatJour } from './format-valeur.js';
import { contactRegion } from '../faq/live-values.js';
import { formatInstant } from './format-instant.js';
import { sayOf } from './reply.js';
import { servicesOf } from '../turn/services.js';

/** Why nothing can be filed now: closed since, or not open yet. */
export function whyClosed(context: TurnContext, appel: Appel, etat: EtatAppel): string {
  const { langue } = conversationOf(context);
  const values = {
    limite: formatInstant(appel.cloture, appel.fuseau, langue),
    ouverture: formatJour(appel.ouverture.slice(0, 10), langue),
  };
  return sayOf(context)(etat === 'clos' ? 'dossier:clos' : 'dossier:pas_ouvert', values);
}

/** Why a dossier can't be filed now or, once filed, completed: then the service to write to is named. */
export function whyClosedFor(context: TurnContext, dossier: Dossier, appel: Appel, etat: EtatAppel): string {
  const { statut, reference, champs } = dossier;
  const given = { say: sayOf(context), territoires: servicesOf(context).territoires };
  if (statut === 'brouillon') return whyClosed(context, appel, etat);
  return sayOf(context)('complement:clos', {
    reference,
    limite: formatInstant(appel.cloture, appel.fuseau, conversationOf(context).langue),
    contact: contactRegion(given, champs['region'], champs['departement']),
  });
}
