import { Dialog } from '../../bot-dialogs.js';
import { withdraw } from '../../dossiers/withdraw.js';
import { TOLD, type Act } from '../act.js';

/** Withdraws a filed dossier, or erases a draft, once that is confirmed. */
export const retirer: Act = {
  serious: true,
  run: async ({ dc, message }) => ((await withdraw(dc, message.text)) ? Dialog.EndOfTurn : TOLD),
};
