import { faqMisses } from '../faq-misses.js';
import { onThis, UsageError, type Command } from './command.js';
import { daysOf } from './days.js';

/** `aap faq manquees [--depuis JOURS] [--yaml]`: the questions that got no answer or did not help. */
export const faq: Command = {
  options: { depuis: { type: 'string' }, yaml: { type: 'boolean' } },
  run: (call) => {
    if (call.positionals[0] !== 'manquees') throw new UsageError();
    const days = daysOf(call);
    const wish = { yaml: call.flag('yaml'), ...(days === undefined ? {} : { days }) };
    return onThis(call, (installation) => faqMisses(installation, wish));
  },
};
