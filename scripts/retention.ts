import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { applyRetention, planRetention } from '../bot/jobs/retention.js';
import { onInstallation } from '../bot/operator/installation.js';
import { describeRetention } from '../bot/operator/describe-retention.js';

/** `npm run retention [-- --dry-run]`: erases what is older than its retention, as the service does each day. */
await onInstallation(
  fileURLToPath(new URL('..', import.meta.url)),
  async ({ db, clocks, config, appelsConnus, words }) => {
    const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } });
    const parts = { db, clocks, appelsConnus, conservation: config.conservation };
    const dry = values['dry-run'] === true;
    return describeRetention(dry ? await planRetention(parts) : await applyRetention(parts), dry, words);
  },
);
