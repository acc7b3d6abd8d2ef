import { applyRetention, planRetention } from '../../jobs/retention.js';
import { describeRetention } from '../describe-retention.js';
import { onThis, type Command } from './command.js';

/** `aap retention [--essai]`: erases what is older than its retention, as the service does each day. */
export const retention: Command = {
  options: { essai: { type: 'boolean' } },
  run: (call) =>
    onThis(call, async ({ db, clocks, config, appelsConnus, words }) => {
      const parts = { db, clocks, appelsConnus, conservation: config.conservation };
      const dry = call.flag('essai');
      return describeRetention(dry ? await planRetention(parts) : await applyRetention(parts), dry, words);
    }),
};
