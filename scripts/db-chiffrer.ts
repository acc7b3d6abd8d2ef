import { fileURLToPath } from 'node:url';
import { encryptDatabase } from '../bot/operator/encrypt-database.js';
import { onInstallation } from '../bot/operator/installation.js';
import { showProgress } from './show-progress.js';

/** `npm run db:chiffrer`: encrypts all that is kept with the first of DATA_KEYS, while the service runs. */
await onInstallation(fileURLToPath(new URL('..', import.meta.url)), (installation) =>
  encryptDatabase(installation, showProgress),
);
