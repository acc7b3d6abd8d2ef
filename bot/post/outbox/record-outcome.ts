import { setTimeout as pause } from 'node:timers/promises';
import { stageAlarm, stageAlarmEnd } from '../../storage/alarms.js';
import { handsOver } from '../../core/letter.js';
import { holdOn, type LeasedLetter } from '../../storage/letter-leases.js';
import { completesHandOver, insertAttempt, stageEnding, type Ending } from '../../storage/letters.js';
import { isStorageUnavailable } from '../../storage/storage-unavailable.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import type { Attempt } from './attempt-letter.js';
import { LATE_FROM_ATTEMPT, MOST_ATTEMPTS, pauseAfter } from './backoff.js';
import type { OutboxParts } from './outbox-worker.js';

const TRIES = 6;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5000;

/**
 * Writes what became of a letter, with all that follows from it, in one transaction. Tried again when another turn
 * changed the dossier meanwhile, and for as long as the database is unavailable: a letter that was accepted is not sent again for want of
 * a note. @throws when the worker must stop before that; the lease then runs out and the letter is sent again, marked.
 */
export async function settleLetter(
  parts: OutboxParts,
  leased: LeasedLetter,
  attempt: Attempt,
  stopping: () => boolean,
): Promise<void> {
  for (let n = 1; ; n++)
    try {
      const work = new UnitOfWork();
      await stage(parts, leased, attempt, work);
      await work.commit(parts.db);
      return;
    } catch (error) {
      if (stopping() || (n >= TRIES && !isStorageUnavailable(error))) throw error;
      if (n === 1) parts.onError(error);
      await pause(Math.min(FIRST_PAUSE * 2 ** n, LONGEST_PAUSE));
    }
}

async function stage(
  parts: OutboxParts,
  leased: LeasedLetter,
  attempt: Attempt,
  work: UnitOfWork,
): Promise<void> {
  const { letter } = leased;
  const hold = await holdOn(parts.db, letter.id);
  if (hold === undefined) return;
  const instant = parts.clocks.businessNow();
  const at = instant.toISOString();
  const journal = { at, outcome: attempt.kind, detail: attempt.detail };
  // Another process took the letter over while this one was held up: only that the server has it is still news.
  if (hold.settled || (hold.holder !== parts.owner && attempt.kind !== 'accepted')) {
    work.stage((transaction) => insertAttempt(transaction, letter.id, journal));
    return;
  }
  const ending = endingOf(parts, leased, attempt, at);
  stageEnding(work, letter, ending, { holder: hold.holder, journal });
  // What tells of alarms raises none.
  if (letter.kind === 'alarme') return;
  const alarm = { subject: letter.reference, at, detail: `${letter.kind} ${letter.id}: ${attempt.detail}` };
  if (ending.state === 'attente' && leased.attempt >= LATE_FROM_ATTEMPT)
    stageAlarm(work, { ...alarm, kind: 'courrier_en_retard' });
  if (ending.state === 'echec') {
    stageAlarm(work, { ...alarm, kind: 'courrier_refuse' });
    if (handsOver(letter.kind)) await parts.onRefused(letter, instant, work);
  }
  if (ending.state === 'envoyee')
    stageAlarmEnd(work, { kind: 'courrier_en_retard', subject: letter.reference, at });
  if (ending.state === 'envoyee' && (await completesHandOver(parts.db, letter)))
    await parts.onHandedOver(letter, instant, work);
}

function endingOf(
  parts: OutboxParts,
  { attempt: count }: LeasedLetter,
  attempt: Attempt,
  at: string,
): Ending {
  if (attempt.kind === 'accepted') return { state: 'envoyee', sentAt: at };
  if (attempt.kind === 'expired') return { state: 'perimee' };
  if (attempt.kind === 'refused' || count >= MOST_ATTEMPTS) return { state: 'echec' };
  return { state: 'attente', nextAt: parts.clocks.now() + (parts.pauseAfter ?? pauseAfter)(count) };
}
