import { fileURLToPath } from 'node:url';
import { backUp } from '../bot/operator/backup.js';
import { onInstallation, OperatorError } from '../bot/operator/installation.js';
import { showProgress } from './show-progress.js';

/** `npm run db:backup -- FILE`: a copy of all that the installation keeps, as an SQLite file, while the service runs. */
await onInstallation(fileURLToPath(new URL('..', import.meta.url)), async ({ db, words }) => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new OperatorError('usage_backup');
  await backUp(db, file, showProgress);
  return words('fr', 'operateur:copie.sauvee', { fichier: file });
});
