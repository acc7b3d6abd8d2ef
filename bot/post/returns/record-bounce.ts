import type { Clocks } from '../../core/clocks.js';
import { goesToService, handsOver, type HandedOver, type Letter } from '../../core/letter.js';
import type { FailureReport } from './failure-report.js';
import { stageAlarm, type AlarmKind } from '../../storage/alarms.js';
import type { Database } from '../../storage/database.js';
import { sentLetter, stageReturned, wasReported } from '../../storage/returns.js';
import type { UnitOfWork } from '../../storage/unit-of-work.js';

export interface SettleReturnParts {
  readonly db: Database;
  readonly clocks: Clocks;
  /** A letter that hands a dossier over, and had been accepted, came back. */
  readonly onReturned: (handed: HandedOver, instant: Date, work: UnitOfWork) => Promise<void>;
}

/**
 * Stages what follows from a failure report: nothing, unless it names a letter that was sent; an alarm only, unless it names
 * that letter's recipient too. Nothing is ever sent to the address that failed. @returns the letter that came back
 */
export async function stageReport(
  parts: SettleReturnParts,
  report: FailureReport,
  work: UnitOfWork,
): Promise<Letter | undefined> {
  const { db, clocks } = parts;
  const found = await Promise.all(report.letterIds.map((id) => sentLetter(db, id)));
  const named = found.filter((each) => each !== undefined);
  const sent = named.find(({ letter }) => report.addresses.includes(letter.to.address.toLowerCase()));
  const instant = clocks.businessNow();
  const at = instant.toISOString();
  const alarm = (kind: AlarmKind, letter: Letter): void => {
    const detail = `${letter.kind} ${letter.id}: ${report.reason}`;
    stageAlarm(work, { kind, subject: letter.reference, at, detail });
  };
  if (sent === undefined) {
    if (named[0] !== undefined) alarm('retour_douteux', named[0].letter);
    return undefined;
  }
  const { letter, state } = sent;
  if (await wasReported(db, letter.id, report.id)) return undefined;
  const dead = goesToService(letter.kind) && state === 'envoyee';
  stageReturned(work, letter.id, { at, report: report.id, reason: report.reason, dead });
  // What tells of alarms raises none.
  if (letter.kind !== 'alarme') alarm(alarmOf(letter), letter);
  if (dead && handsOver(letter.kind)) await parts.onReturned(letter, instant, work);
  return letter;
}

function alarmOf({ kind }: Letter): AlarmKind {
  return goesToService(kind) || kind === 'digest' ? 'courrier_retourne' : 'adresse_injoignable';
}
