import type { DialogContext } from '../bot-dialogs.js';
import type { ActName } from '../../domain/understanding/acts/names.js';
import { answersConfirmation } from '../confirm/confirm-dialog.js';
import { currentAppel } from '../turn/current-appel.js';
import { DOSSIER_DIALOG } from '../dossier/dossier-start.js';
import type { Message } from '../turn/message.js';
import { runAct } from './carry-out.js';
import { sureAct } from './sure-act.js';

/** What can be asked for whatever question stands: the others belong to a dossier's own steps. */
const INTERRUPTING: ReadonlySet<ActName> = new Set<ActName>([
  'mes_dossiers',
  'copie',
  'retirer',
  'supprimer',
  'arreter_rappels',
  'reprendre_rappels',
  'quitter_appareil',
  'langue_en',
  'langue_fr',
  'humain',
]);

/** Does what is asked for, beyond doubt, while another dialog than the dossier's asks something; its question comes back. */
export async function takenAsInterruption(dc: DialogContext, message: Message): Promise<boolean> {
  const { context, activeDialog } = dc;
  const { text } = message;
  if (activeDialog === undefined || activeDialog.id === DOSSIER_DIALOG || text === '') return false;
  if (answersConfirmation(dc, text)) return false;
  const act = sureAct(context, text, 'confirmation');
  if (act === undefined || !INTERRUPTING.has(act)) return false;
  const outcome = await runAct({ dc, message, named: currentAppel(context).things(text) }, act);
  if ('kind' in outcome) await dc.repromptDialog();
  return true;
}
