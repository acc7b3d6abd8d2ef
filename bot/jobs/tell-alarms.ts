import type { Logger } from 'pino';
import type { Clocks } from '../core/clocks.js';
import { addressLetter } from '../letters/address-letter.js';
import { alarmLetter } from '../letters/alarm-letter.js';
import type { Mailbox } from '../core/mailbox-address.js';
import type { Words } from '../core/locales.js';
import { AlreadyToldError, stageTold, untoldAlarms } from '../storage/alarms.js';
import type { Database } from '../storage/database.js';
import { stageLetter } from '../storage/letters.js';
import { UnitOfWork } from '../storage/unit-of-work.js';

export interface TellAlarmsParts {
  readonly db: Database;
  readonly clocks: Clocks;
  readonly words: Words;
  readonly log: Logger;
  /** MAIL_FROM. */
  readonly from: Mailbox;
  /** EXPLOITANT_ALARMES; undefined where the log is all that tells. */
  readonly to: Mailbox | undefined;
}

/**
 * Tells the operator of the alarms that were opened since the last run: in the log, and by one letter for all of them where
 * there is an address. Each is told once, however often this runs and on however many replicas. @returns whether a letter leaves
 */
export async function tellAlarms({ db, clocks, words, log, from, to }: TellAlarmsParts): Promise<boolean> {
  const alarms = await untoldAlarms(db);
  if (alarms.length === 0) return false;
  const work = new UnitOfWork();
  stageTold(work, alarms, clocks.now());
  if (to !== undefined) {
    const date = clocks.businessNow().toISOString();
    const addressing = { kind: 'alarme', reference: 'alarmes', from, to, date } as const;
    stageLetter(work, addressLetter(alarmLetter(words, alarms), addressing), clocks.now());
  }
  try {
    await work.commit(db);
  } catch (error) {
    if (error instanceof AlreadyToldError) return false;
    throw error;
  }
  for (const { id, kind, subject } of alarms) log.error({ alarm: kind, subject, id }, 'alarm');
  return to !== undefined;
}
