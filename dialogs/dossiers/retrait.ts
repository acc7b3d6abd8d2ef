import type { TurnContext } from 'botbuilder';
import type { Destination } from '../../domain/dossier/courriers.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { isInvited } from '../../domain/dossier/invites.js';
import { destinationDe } from '../../domain/dossier/lieu.js';
import { withdrawn } from '../../domain/dossier/retrait.js';
import type { ConfirmOptions } from '../confirm/confirm-dialog.js';
import { conversationOf } from '../turn/conversation.js';
import { formatInstant } from '../say/format-instant.js';
import { reply, sayOf } from '../say/reply.js';
import { servicesOf } from '../turn/services.js';

/** What withdrawing does: a draft was sent nowhere and is erased, a filed dossier stays with the service that received it. */
export async function confirmationOfWithdrawing(
  context: TurnContext,
  reference: string,
): Promise<ConfirmOptions> {
  const dossier = await servicesOf(context).dossiers.find(reference);
  const say = sayOf(context);
  if (dossier?.statut === 'brouillon')
    return { acte: 'brouillon', question: say('acte:confirmer_brouillon', { reference }) };
  const { service = '' } = dossier === undefined ? {} : destinationFrom(context, dossier);
  return { acte: 'retirer', question: say('acte:confirmer_retrait', { reference, service }) };
}

/** Withdraws a filed dossier and tells its service, or erases a draft, if the person may still do so now. */
export async function withdrawNow(context: TurnContext, reference: string): Promise<void> {
  const say = sayOf(context);
  const { dossiers, donnees, courriers, appelsConnus, owner, now } = servicesOf(context);
  const dossier = await dossiers.find(reference);
  const conversation = conversationOf(context);
  if (conversation.dossier === reference) delete conversation.dossier;
  const appel = dossier && appelsConnus.of(dossier);
  const buttons = [say('accueil:bouton_mes_dossiers')];
  if (dossier === undefined || appel === undefined)
    return reply(context, { text: say('dossier:introuvable'), buttons });
  if (isInvited(dossier, owner)) return reply(context, { text: say('acces:reserve'), buttons });
  if (dossier.statut === 'brouillon') {
    await donnees.effaceBrouillon(dossier);
    return reply(context, { text: say('acte:brouillon_efface', { reference }) });
  }
  const destination = destinationFrom(context, dossier);
  const saved = dossiers.save(withdrawn(dossier, now));
  const fichiers = await courriers.retrait(saved, appel, destination);
  const values = {
    reference,
    service: destination.service,
    instant: formatInstant(now.toISOString(), appel.fuseau, conversation.langue),
  };
  const told = destination.boite === undefined ? 'acte:retire_sans_boite' : 'acte:retire_informe';
  const text = [say('acte:retire', values), say(told, values), say('acte:retire_suite')].join('\n\n');
  return reply(context, { text, fichiers, buttons });
}

function destinationFrom(context: TurnContext, dossier: Dossier): Destination {
  const { territoires, appelsConnus } = servicesOf(context);
  return destinationDe(territoires, appelsConnus.of(dossier) ?? { champs: [] }, dossier.champs);
}
