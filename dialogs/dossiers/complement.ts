import type { DialogContext } from '../bot-dialogs.js';
import { withComplementBegun } from '../../domain/dossier/complement.js';
import { etatPour } from '../../domain/dossier/etat-dossier.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { readReference } from '../../domain/dossier/reference.js';
import { whyClosedFor } from '../say/why-closed.js';
import { conversationOf } from '../turn/conversation.js';
import { DOSSIER_DIALOG } from '../dossier/dossier-start.js';
import { isFiled, tellMesDossiers } from './mes-dossiers.js';
import { reply, sayOf } from '../say/reply.js';
import { servicesOf } from '../turn/services.js';

/**
 * « Compléter mon dossier »: goes on with a complement to a filed dossier, where its call still allows it. With several
 * filed dossiers its reference is asked, as a button that says it all. @param rest what followed the command
 */
export async function complete(dc: DialogContext, rest: string): Promise<void> {
  const { context } = dc;
  const { dossiers } = servicesOf(context);
  const filed = (await dossiers.mine()).filter(isFiled);
  const named = readReference(rest);
  const [only, ...others] =
    named === undefined ? filed : filed.filter(({ reference }) => reference === named);
  if (only === undefined) return tellMesDossiers(context);
  if (others.length > 0) return askWhich(dc, filed);
  return begin(dc, only);
}

/** « Modifier » once filed: the dossier is frozen, and what can be done instead is said. */
export async function tellFrozen(dc: DialogContext, dossier: Dossier): Promise<void> {
  const say = sayOf(dc.context);
  const { appelsConnus, now } = servicesOf(dc.context);
  const appel = appelsConnus.of(dossier);
  const { reference } = dossier;
  const frozen = say('complement:fige', { reference });
  if (!appelsConnus.isServed(dossier))
    return reply(dc.context, { text: `${frozen} ${say('dossier:appel_retire')}` });
  const etat = appel === undefined ? 'clos' : etatPour(dossier, appel, now);
  if (appel !== undefined && etat === 'clos')
    return reply(dc.context, { text: `${frozen} ${whyClosedFor(dc.context, dossier, appel, etat)}` });
  await reply(dc.context, {
    text: `${frozen} ${say('complement:fige_suite')}`,
    buttons: [say('complement:bouton_completer'), say('accueil:bouton_mes_dossiers')],
  });
}

async function begin(dc: DialogContext, dossier: Dossier): Promise<void> {
  const { context } = dc;
  const { dossiers, appelsConnus, now } = servicesOf(context);
  const appel = appelsConnus.of(dossier);
  if (appel === undefined) return tellMesDossiers(context);
  if (!appelsConnus.isServed(dossier))
    return reply(context, {
      text: sayOf(context)('dossier:appel_retire'),
      buttons: [sayOf(context)('accueil:bouton_mes_dossiers')],
    });
  const etat = etatPour(dossier, appel, now);
  if (etat === 'clos' || etat === 'pas_ouvert')
    return reply(context, {
      text: whyClosedFor(context, dossier, appel, etat),
      buttons: [sayOf(context)('accueil:bouton_mes_dossiers')],
    });
  const { reference } = dossiers.save(withComplementBegun(dossier));
  conversationOf(context).dossier = reference;
  await dc.beginDialog(DOSSIER_DIALOG, { reference });
}

async function askWhich({ context }: DialogContext, filed: readonly Dossier[]): Promise<void> {
  const say = sayOf(context);
  const buttons = filed.map(({ reference }) => say('complement:bouton_completer_lequel', { reference }));
  await reply(context, { text: say('complement:lequel'), buttons });
}
