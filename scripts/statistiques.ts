import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { onInstallation, OperatorError } from '../bot/operator/installation.js';
import { writeStatistics } from '../bot/operator/statistics/write-statistics.js';

/** `npm run statistiques -- DIR [--since DAYS]`: writes the statistics, without personal data, as a page and for a spreadsheet. */
await onInstallation(fileURLToPath(new URL('..', import.meta.url)), (installation) => {
  const { values, positionals } = parseArgs({
    options: { since: { type: 'string' } },
    allowPositionals: true,
  });
  const [dir] = positionals;
  const { since } = values;
  if (dir === undefined) throw new OperatorError('usage_statistiques');
  if (since !== undefined && !/^\d{1,4}$/.test(since)) throw new OperatorError('jours', { valeur: since });
  return writeStatistics(installation, { dir, days: since === undefined ? undefined : Number(since) });
});
