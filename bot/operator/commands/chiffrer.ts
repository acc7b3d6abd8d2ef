import { encryptDatabase } from '../encrypt-database.js';
import { onThis, type Command } from './command.js';

/** `aap chiffrer`: encrypts all that is kept with the first of DATA_KEYS, while the service runs. */
export const chiffrer: Command = {
  run: (call) => onThis(call, (installation) => encryptDatabase(installation, call.progress)),
};
