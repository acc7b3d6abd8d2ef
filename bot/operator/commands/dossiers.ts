import { readReference } from '../../../domain/dossier/reference.js';
import { dismissAlarm, listAlarms } from '../alarms.js';
import type { Answer } from '../answer.js';
import { exportDossiers } from '../export-dossiers.js';
import type { Installation } from '../installation.js';
import { listReminders } from '../list-reminders.js';
import { reopenDossier } from '../reopen-dossier.js';
import { resendLetters } from '../resend-letters.js';
import { listDossiers, showDossier, showLetters } from '../show-dossiers.js';
import { needed, onThis, UsageError, type Call, type Command } from './command.js';

type Verb = (installation: Installation, argument: string, call: Call) => Promise<Answer>;

/** A reference as people write it. */
const reference = (given: string): string => readReference(given) ?? given;

const VERBS: Readonly<Record<string, Verb>> = {
  liste: (installation) => listDossiers(installation),
  rappels: (installation) => listReminders(installation),
  alarmes: (installation) => listAlarms(installation),
  clore: (installation, alarm) => dismissAlarm(installation, needed(alarm)),
  voir: (installation, given) => showDossier(installation, reference(needed(given))),
  lettres: (installation, given) => showLetters(installation, reference(needed(given))),
  renvoyer: (installation, given) => resendLetters(installation, reference(needed(given))),
  rouvrir: (installation, given, { option }) =>
    reopenDossier(installation, reference(needed(given)), option('jusqua')),
  exporter: (installation, dir, { path }) => exportDossiers(installation, path(needed(dir))),
};

/** `aap dossiers VERBE`: what an operator sees and does of the dossiers, their letters and alarms. */
export const dossiers: Command = {
  options: { jusqua: { type: 'string' } },
  run: (call) => {
    const [verb = '', argument = ''] = call.positionals;
    const run = VERBS[verb];
    if (run === undefined) throw new UsageError();
    return onThis(call, (installation) => run(installation, argument, call));
  },
};
