import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dismissAlarm, listAlarms } from '../bot/operator/alarms.js';
import { exportDossiers } from '../bot/operator/export-dossiers.js';
import { listReminders } from '../bot/operator/list-reminders.js';
import { onInstallation, OperatorError } from '../bot/operator/installation.js';
import { reopenDossier } from '../bot/operator/reopen-dossier.js';
import { resendLetters } from '../bot/operator/resend-letters.js';
import { listDossiers, showDossier, showLetters } from '../bot/operator/show-dossiers.js';
import { readReference } from '../domain/dossier/reference.js';

/** `npm run dossiers -- list|rappels|alarmes|clore ID|show REF|letters REF|resend REF|reopen REF --until DATE|export DIR`: what an operator sees and does. */
await onInstallation(fileURLToPath(new URL('..', import.meta.url)), (installation) => {
  const { positionals, values } = parseArgs({
    options: { until: { type: 'string' } },
    allowPositionals: true,
  });
  const [command = '', argument = ''] = positionals;
  const reference = readReference(argument) ?? argument;
  if (command === 'list') return listDossiers(installation);
  if (command === 'rappels') return listReminders(installation);
  if (command === 'alarmes') return listAlarms(installation);
  if (argument === '') throw new OperatorError('usage');
  if (command === 'show') return showDossier(installation, reference);
  if (command === 'letters') return showLetters(installation, reference);
  if (command === 'resend') return resendLetters(installation, reference);
  if (command === 'reopen') return reopenDossier(installation, reference, values.until);
  if (command === 'clore') return dismissAlarm(installation, argument);
  if (command === 'export') return exportDossiers(installation, argument);
  throw new OperatorError('usage');
});
