import { countOf, describeChecks } from '../doctor/describe-checks.js';
import { diagnose } from '../doctor/diagnose.js';
import { systemNames } from '../doctor/names.js';
import type { Command } from './command.js';

/** `aap doctor`: checks an installation whole and says what to mend; fails when there is an error. */
export const doctor: Command = {
  options: { dkim: { type: 'string' } },
  run: async ({ config, settingsFile, words, option }) => {
    const parts = { names: systemNames(), now: Date.now, selecteur: option('dkim'), settingsFile };
    const checked = await diagnose(config, parts);
    return {
      text: describeChecks(checked, words),
      data: checked,
      failed: countOf(checked, 'erreur') > 0,
    };
  },
};
