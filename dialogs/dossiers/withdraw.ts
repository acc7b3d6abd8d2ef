import type { DialogContext } from '../bot-dialogs.js';
import { isInvited } from '../../domain/dossier/invites.js';
import { readReference } from '../../domain/dossier/reference.js';
import { ConfirmedActionDialog } from '../confirm/confirmed-action.js';
import { reply, sayOf } from '../say/reply.js';
import { servicesOf } from '../turn/services.js';

/**
 * « Retirer ma candidature »: asks whether to withdraw the filed dossier, or to erase the draft. With several dossiers its
 * reference is asked, as a button that says it all. @returns whether a question waits for an answer
 */
export async function withdraw(dc: DialogContext, rest: string): Promise<boolean> {
  const { context } = dc;
  if (dc.stack.some(({ id }) => id === ConfirmedActionDialog.id)) return false;
  const say = sayOf(context);
  const { dossiers, owner } = servicesOf(context);
  const all = (await dossiers.mine()).filter(({ statut }) => statut !== 'retire');
  const named = readReference(rest);
  const meant = named === undefined ? all : all.filter(({ reference }) => reference === named);
  const own = meant.filter((dossier) => !isInvited(dossier, owner));
  const [only, ...others] = own;
  if (only === undefined) {
    await reply(context, { text: say(meant.length > 0 ? 'acces:reserve' : 'acte:rien_a_retirer') });
    return false;
  }
  if (others.length > 0) {
    const buttons = own.map(({ reference }) => say('acte:bouton_retirer_lequel', { reference }));
    await reply(context, { text: say('acte:retirer_lequel'), buttons });
    return false;
  }
  await dc.beginDialog(ConfirmedActionDialog.id, { acte: 'retirer', reference: only.reference });
  return true;
}
