import { contactVerifie } from '../../domain/dossier/contact.js';
import { dueReminders } from '../jobs/reminders.js';
import type { Installation } from './installation.js';
import { textTable } from './text-table.js';

/** The reminders that the service would send now; sends none. */
export async function listReminders({ db, clocks, content, config, words }: Installation): Promise<string> {
  const due = await dueReminders({
    db,
    clocks,
    appels: content.appels,
    brouillonsJours: config.conservation.brouillons,
  });
  if (due.length === 0) return words('fr', 'operateur:rappels.aucun');
  return textTable(
    ['reference', 'rappel', 'echeance', 'courriel'].map((key) => words('fr', `operateur:rappels.${key}`)),
    due.map(({ dossier, appel, rappel }) => [
      dossier.reference,
      words('fr', `operateur:rappels.kind.${rappel.kind}`),
      rappel.echeance,
      words('fr', `commun:${contactVerifie(appel, dossier) === undefined ? 'non' : 'oui'}`),
    ]),
  );
}
