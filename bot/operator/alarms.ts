import { closeAlarm, openAlarms } from '../storage/alarms.js';
import { OperatorError } from './operator-error.js';
import type { Installation } from './installation.js';
import { rowsOf, sentence, type Answer } from './answer.js';
import { textTable } from './text-table.js';

/** The alarms that nobody has closed, each with what it says and what to do. */
export async function listAlarms({ db, words }: Installation): Promise<Answer> {
  const alarms = await openAlarms(db);
  if (alarms.length === 0) return { text: words('fr', 'operateur:alarmes.aucune'), data: [] };
  const titles = ['id', 'depuis', 'quoi', 'objet', 'detail'] as const;
  const lines = alarms.map(({ id, at, kind, subject, detail }) => [
    id,
    at,
    words('fr', `operateur:alarme.${kind}.quoi`),
    subject,
    detail,
  ]);
  const table = textTable(
    titles.map((title) => words('fr', `operateur:alarmes.${title}`)),
    lines,
  );
  const kinds = [...new Set(alarms.map(({ kind }) => kind))];
  const remedies = kinds.map((kind) =>
    words('fr', 'operateur:alarmes.remede', {
      quoi: words('fr', `operateur:alarme.${kind}.quoi`),
      remede: words('fr', `operateur:alarme.${kind}.remede`),
    }),
  );
  return { text: [table, ...remedies].join('\n\n'), data: rowsOf(titles, lines) };
}

/** Closes an alarm that was seen to; the same cause opens another one. @throws OperatorError when none is open under that id */
export async function dismissAlarm({ db, clocks, words }: Installation, given: string): Promise<Answer> {
  const id = given.toUpperCase();
  if (!(await closeAlarm(db, id, clocks.businessNow().toISOString())))
    throw new OperatorError('alarme_inconnue', { id: given });
  return sentence(words('fr', 'operateur:alarmes.close', { id }));
}
