import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { OperatorError, runCommand } from '../bot/operator/installation.js';
import { moveDatabase } from '../bot/operator/move-database.js';
import { showProgress } from './show-progress.js';

/** `npm run db:move -- --from FILE|URL --to FILE|URL`: moves an installation to another database, checked row by row. */
await runCommand(fileURLToPath(new URL('..', import.meta.url)), (words) => {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  const { from, to } = values;
  if (from === undefined || to === undefined) throw new OperatorError('usage_move');
  return moveDatabase({ from, to }, words, showProgress);
});
