import { withBoite } from '../../domain/dossier/change-dossier.js';
import { goesToService, type Letter } from '../core/letter.js';
import { laneOf } from '../core/letter-urgency.js';
import { stageAlarmEnd } from '../storage/alarms.js';
import { dossiersOf } from '../storage/dossiers.js';
import { UnitOfWork } from '../storage/unit-of-work.js';
import { sentence, type Answer } from './answer.js';
import { OperatorError } from './operator-error.js';
import type { Installation } from './installation.js';
import { dossierNamed, placeOf } from './show-dossiers.js';

/**
 * Puts back into the outbox the letters of a dossier that were refused for good, or came back: the same letters, to the mailbox that the
 * content gives today. A service that runs beside sends them within seconds. @throws OperatorError when none was refused
 */
export async function resendLetters(installation: Installation, reference: string): Promise<Answer> {
  const { db, clocks, words } = installation;
  const dossier = await dossierNamed(installation, reference);
  const rows = await db
    .selectFrom('letters')
    .select(['id', 'json', 'kind'])
    .where('dossier_reference', '=', reference)
    .where('state', '=', 'echec')
    .where('kind', '!=', 'code')
    .execute();
  if (rows.length === 0) throw new OperatorError('rien_a_renvoyer', { reference });
  const boite = placeOf(installation, dossier).destination.boite ?? dossier.depot?.boite;
  const work = new UnitOfWork();
  for (const { id, json, kind } of rows) {
    const letter = JSON.parse(json) as Letter;
    const to = goesToService(kind) && boite !== undefined ? { ...letter.to, address: boite } : letter.to;
    work.stage(async (transaction) => {
      await transaction
        .updateTable('letters')
        .set({
          state: 'attente',
          attempts: 0,
          next_at: clocks.now(),
          lease_until: 0,
          to_address: to.address,
          lane: laneOf(to.address),
          json: JSON.stringify({ ...letter, to }),
        })
        .where('id', '=', id)
        .where('state', '=', 'echec')
        .execute();
    });
  }
  if (boite !== undefined) dossiersOf(db, work).save(withBoite(dossier, boite));
  const at = clocks.businessNow().toISOString();
  for (const kind of ['courrier_refuse', 'courrier_retourne'] as const)
    stageAlarmEnd(work, { kind, subject: reference, at });
  await work.commit(db);
  return sentence(words('fr', 'operateur:dossiers.renvoyees', { nombre: rows.length, reference }));
}
