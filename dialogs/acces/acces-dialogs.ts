import type { Dialog } from '../bot-dialogs.js';
import { AccesDialog } from './acces-dialog.js';
import { InvitationDialog } from './invitation-dialog.js';
import { QuitterDialog } from './quitter-dialog.js';

export { AccesDialog, InvitationDialog, QuitterDialog };

/** The dialogs about who may open a dossier, and from where. */
export function accesDialogs(): readonly Dialog[] {
  return [new AccesDialog(), new InvitationDialog(), new QuitterDialog()];
}
