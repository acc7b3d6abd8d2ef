import { QuitterDialog } from '../../acces/quitter-dialog.js';
import type { Act } from '../act.js';

/** Leaves this device for good, once that is confirmed. */
export const quitterAppareil: Act = {
  serious: true,
  run: ({ dc }) => dc.beginDialog(QuitterDialog.id),
};
