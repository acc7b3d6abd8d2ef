import { Temporal } from 'temporal-polyfill';
import { EVENTS } from '../../dialogs/events.js';
import { withReopening } from '../../domain/dossier/etat-dossier.js';
import { courriersOf } from '../letters/courriers-of.js';
import { formatInstant } from '../letters/view/format-instant.js';
import { dossiersOf } from '../storage/dossiers.js';
import { Inbox } from '../storage/inbox.js';
import { UnitOfWork } from '../storage/unit-of-work.js';
import { sentence, type Answer } from './answer.js';
import { OperatorError } from './operator-error.js';
import type { Installation } from './installation.js';
import { dossierNamed, placeOf } from './show-dossiers.js';

/**
 * Lets a draft be filed, or a filed dossier be completed, until an instant, even after the closing of its call; the
 * applicant is told in the conversation and, at a proved address, by email. A service that runs beside says so within seconds.
 * @param until a day (its last second), or a day and a time, in the call's time zone. @throws OperatorError
 */
export async function reopenDossier(
  installation: Installation,
  reference: string,
  until: string | undefined,
): Promise<Answer> {
  const { db, clocks, words } = installation;
  const dossier = await dossierNamed(installation, reference);
  const { appel } = placeOf(installation, dossier);
  if (dossier.statut === 'retire') throw new OperatorError('retire', { reference });
  const now = clocks.businessNow();
  const jusquAu = readUntil(until ?? '', appel.fuseau);
  if (jusquAu === undefined) throw new OperatorError('jusqua', { valeur: until ?? '' });
  const said = formatInstant(words, jusquAu.toISOString(), appel.fuseau);
  if (jusquAu.getTime() <= now.getTime()) throw new OperatorError('jusqua_passe', { instant: said });

  const work = new UnitOfWork();
  const saved = dossiersOf(db, work).save(withReopening(dossier, jusquAu, now));
  courriersOf(installation, work).reouverture(saved, appel);
  const inbox = new Inbox(db, clocks);
  for (const conversationId of new Set(saved.acces.map((each) => each.conversationId)))
    inbox.enqueueEvent(work, conversationId, EVENTS.rouvert, { reference });
  await work.commit(db);
  return sentence(words('fr', 'operateur:dossiers.rouvert', { reference, instant: said }));
}

/** `2023-07-15`, `15/07/2023`, with `18:00` or not: the instant in a time zone; undefined when it is none of these. */
function readUntil(text: string, fuseau: string): Date | undefined {
  const parts = /^(?:(\d{4})-(\d\d)-(\d\d)|(\d\d?)\/(\d\d?)\/(\d{4}))(?:[T ](\d\d?):(\d\d))?$/u.exec(
    text.trim(),
  );
  if (parts === null) return undefined;
  const [, year = parts[6], month = parts[5], day = parts[4], , , , hour = '23', minute = '59'] = parts;
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: parts[7] === undefined ? 59 : 0,
  };
  try {
    const zoned = Temporal.PlainDateTime.from(wall, { overflow: 'reject' }).toZonedDateTime(fuseau);
    return new Date(zoned.epochMilliseconds);
  } catch {
    return undefined;
  }
}
