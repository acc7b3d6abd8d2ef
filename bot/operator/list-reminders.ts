import { contactVerifie } from '../../domain/dossier/contact.js';
import { dueReminders } from '../jobs/reminders.js';
import { tableAnswer, type Answer } from './answer.js';
import type { Installation } from './installation.js';

/** The reminders that the service would send now; sends none. */
export async function listReminders({ db, clocks, content, config, words }: Installation): Promise<Answer> {
  const due = await dueReminders({
    db,
    clocks,
    appels: content.appels,
    brouillonsJours: config.conservation.brouillons,
  });
  if (due.length === 0) return { text: words('fr', 'operateur:rappels.aucun'), data: [] };
  return tableAnswer(
    (column) => words('fr', `operateur:rappels.${column}`),
    ['reference', 'rappel', 'echeance', 'courriel'],
    due.map(({ dossier, appel, rappel }) => [
      dossier.reference,
      words('fr', `operateur:rappels.kind.${rappel.kind}`),
      rappel.echeance,
      words('fr', `commun:${contactVerifie(appel, dossier) === undefined ? 'non' : 'oui'}`),
    ]),
  );
}
