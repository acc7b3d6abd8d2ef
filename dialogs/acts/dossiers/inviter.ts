import { InvitationDialog } from '../../acces/invitation-dialog.js';
import { onLatest } from '../../dossiers/start-or-resume.js';
import type { Act } from '../act.js';

/** Gives a colleague access to the dossier. */
export const inviter: Act = {
  run: ({ dc, message, work }) =>
    onLatest(dc, InvitationDialog.id, work?.turn.stored, { said: message.text }),
};
