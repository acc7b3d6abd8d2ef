import { isAboutDossier } from '../../../domain/understanding/acts/about-dossier.js';
import { Dialog } from '../../bot-dialogs.js';
import { ConfirmedActionDialog } from '../../confirm/confirmed-action.js';
import { withdraw } from '../../dossiers/withdraw.js';
import { TOLD, type Act } from '../act.js';

/** Erases a draft, or all that may be erased of the person, once that is confirmed. */
export const supprimer: Act = {
  serious: true,
  run: async ({ dc, message }) => {
    if (isAboutDossier(message.text)) return (await withdraw(dc, message.text)) ? Dialog.EndOfTurn : TOLD;
    return dc.beginDialog(ConfirmedActionDialog.id, { acte: 'supprimer' });
  },
};
