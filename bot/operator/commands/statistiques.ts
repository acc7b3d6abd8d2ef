import { writeStatistics } from '../statistics/write-statistics.js';
import { needed, onThis, type Command } from './command.js';
import { daysOf } from './days.js';

/** `aap statistiques DOSSIER [--depuis JOURS]`: writes the statistics, without personal data, as a page and for a spreadsheet. */
export const statistiques: Command = {
  options: { depuis: { type: 'string' } },
  run: (call) => {
    const dir = call.path(needed(call.positionals[0]));
    const days = daysOf(call);
    return onThis(call, (installation) => writeStatistics(installation, { dir, days }));
  },
};
