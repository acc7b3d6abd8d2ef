import { isAboutDossier } from '../../../domain/understanding/acts/about-dossier.js';
import { Dialog } from '../../bot-dialogs.js';
import { ActeDialog } from '../../acte-dialog.js';
import { withdraw } from '../../withdraw.js';
import { TOLD, type Act } from '../act.js';

/** Erases a draft, or all that may be erased of the person, once that is confirmed. */
export const supprimer: Act = {
  serious: true,
  run: async ({ dc, message }) => {
    if (isAboutDossier(message.text)) return (await withdraw(dc, message.text)) ? Dialog.EndOfTurn : TOLD;
    return dc.beginDialog(ActeDialog.id, { acte: 'supprimer' });
  },
};
