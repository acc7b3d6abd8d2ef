import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig } from '../bot/config/config.js';
import { describeChecks, countOf } from '../bot/operator/doctor/describe-checks.js';
import { diagnose } from '../bot/operator/doctor/diagnose.js';
import { systemNames } from '../bot/operator/doctor/names.js';
import { runCommand } from '../bot/operator/installation.js';

/** `npm run doctor [-- --dkim SELECTEUR]`: checks the configuration whole and says what to mend; fails when there is an error. */
await runCommand(fileURLToPath(new URL('..', import.meta.url)), async (words) => {
  const { values } = parseArgs({ options: { dkim: { type: 'string' } } });
  const parts = { names: systemNames(), now: Date.now, selecteur: values.dkim };
  const checked = await diagnose(readConfig(), parts);
  if (countOf(checked, 'erreur') > 0) process.exitCode = 1;
  return describeChecks(checked, words);
});
