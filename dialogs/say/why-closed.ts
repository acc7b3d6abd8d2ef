import type { TurnContext } from 'botbuilder';
import type { Appel } from '../../domain/appel/appel.js';
import type { EtatAppel } from '../../domain/appel/etat-appel.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { circumstances } from '../faq/circumstances.js';
import { limite } from '../faq/deadline.js';
import { serviceContact } from '../faq/live-values.js';
import { conversationOf } from '../turn/conversation.js';
import { formatDay } from '../../domain/format/day.js';
import { sayOf } from './reply.js';

/** Why nothing can be filed now: closed since, or not open yet. */
export function whyClosed(context: TurnContext, appel: Appel, etat: EtatAppel, dossier?: Dossier): string {
  const { langue } = conversationOf(context);
  const values = {
    limite: limite({ ...circumstances(context, { appel }), ...(dossier && { dossier }) }),
    ouverture: formatDay(appel.ouverture.slice(0, 10), langue),
  };
  return sayOf(context)(etat === 'clos' ? 'dossier:clos' : 'dossier:pas_ouvert', values);
}

/** Why a dossier can't be filed now or, once filed, completed: then the service to write to is named. */
export function whyClosedFor(context: TurnContext, dossier: Dossier, appel: Appel, etat: EtatAppel): string {
  const { statut, reference } = dossier;
  const given = { ...circumstances(context, { appel }), dossier };
  if (statut === 'brouillon') return whyClosed(context, appel, etat, dossier);
  return sayOf(context)('complement:clos', {
    reference,
    limite: limite(given),
    contact: serviceContact(given),
  });
}
