import { closeAlarm, openAlarms } from '../storage/alarms.js';
import { OperatorError, type Installation } from './installation.js';
import { textTable } from './text-table.js';

/** The alarms that nobody has closed, each with what it says and what to do. */
export async function listAlarms({ db, words }: Installation): Promise<string> {
  const alarms = await openAlarms(db);
  if (alarms.length === 0) return words('fr', 'operateur:alarmes.aucune');
  const titles = ['id', 'depuis', 'quoi', 'objet', 'detail'] as const;
  const table = textTable(
    titles.map((title) => words('fr', `operateur:alarmes.${title}`)),
    alarms.map(({ id, at, kind, subject, detail }) => [
      id,
      at,
      words('fr', `operateur:alarme.${kind}.quoi`),
      subject,
      detail,
    ]),
  );
  const kinds = [...new Set(alarms.map(({ kind }) => kind))];
  const remedies = kinds.map((kind) =>
    words('fr', 'operateur:alarmes.remede', {
      quoi: words('fr', `operateur:alarme.${kind}.quoi`),
      remede: words('fr', `operateur:alarme.${kind}.remede`),
    }),
  );
  return [table, ...remedies].join('\n\n');
}

/** Closes an alarm that was seen to; the same cause opens another one. @throws OperatorError when none is open under that id */
export async function dismissAlarm({ db, clocks, words }: Installation, given: string): Promise<string> {
  const id = given.toUpperCase();
  if (!(await closeAlarm(db, id, clocks.businessNow().toISOString())))
    throw new OperatorError('alarme_inconnue', { id: given });
  return words('fr', 'operateur:alarmes.close', { id });
}
