import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { faqMisses } from '../bot/operator/faq-misses.js';
import { onInstallation, OperatorError } from '../bot/operator/installation.js';

/** `npm run faq:misses [-- --since DAYS] [--yaml]`: the questions that got no answer or did not help. */
await onInstallation(fileURLToPath(new URL('..', import.meta.url)), (installation) => {
  const { values } = parseArgs({ options: { since: { type: 'string' }, yaml: { type: 'boolean' } } });
  const { since, yaml = false } = values;
  if (since !== undefined && !/^\d{1,4}$/.test(since)) throw new OperatorError('jours', { valeur: since });
  return faqMisses(installation, { yaml, ...(since === undefined ? {} : { days: Number(since) }) });
});
