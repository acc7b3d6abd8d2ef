import { AccesDialog } from '../../acces/acces-dialog.js';
import { onLatest } from '../../dossiers/start-or-resume.js';
import type { Act } from '../act.js';

/** Says who has access to the dossier, and lets it be ended. */
export const acces: Act = { run: ({ dc, work }) => onLatest(dc, AccesDialog.id, work?.turn.stored) };
