import type { DialogContext } from 'botbuilder-dialogs';
import { hasAcces } from '../domain/dossier/acces.js';
import type { FichierOffert } from '../domain/dossier/courriers.js';
import { conversationOf } from './conversation.js';
import { formatInstant } from './format-instant.js';
import { reply, sayOf } from './reply.js';
import { servicesOf } from './services.js';

/** The events that jobs put into a conversation. */
export const EVENTS = { transmis: 'dossier.transmis', echec: 'dossier.echec' } as const;

/** What such an event carries. */
interface EventValue {
  readonly reference?: string;
  readonly fichiers?: readonly FichierOffert[];
}

/** Tells the applicant what happened to a dossier; the step that was being asked comes back after it. */
export async function tellEvent(dc: DialogContext): Promise<void> {
  const { name } = dc.context.activity;
  const kind = name === EVENTS.transmis ? 'transmis' : name === EVENTS.echec ? 'echec' : undefined;
  const { dossiers, owner } = servicesOf(dc.context);
  const { reference = '', fichiers = [] } = dc.context.activity.value as EventValue;
  const dossier = await dossiers.find(reference);
  if (kind === undefined || dossier?.depot === undefined || !hasAcces(dossier, owner)) return;
  const { langue } = conversationOf(dc.context);
  const quand = formatInstant(dossier.depot.transmisLe ?? dossier.depot.deposeLe, 'Europe/Paris', langue);
  await reply(dc.context, {
    text: sayOf(dc.context)(`dossier:evenement_${kind}`, {
      reference,
      quand,
      boite: dossier.depot.boite ?? '',
    }),
    fichiers,
  });
  await dc.repromptDialog();
}
