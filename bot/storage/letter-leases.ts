import type { Letter } from '../mail/letter.js';
import type { Database } from './database.js';
import { insertAttempt } from './letters.js';
import { RETURNED } from './returns.js';

/** A letter that one worker holds for a while, and nobody else sends meanwhile. */
export interface LeasedLetter {
  readonly letter: Letter;
  /** Counts this attempt. */
  readonly attempt: number;
  /** An earlier attempt may have reached the mailbox without our knowing. */
  readonly repeat: boolean;
  /** That attempt may be looked for: no server has said anything final of this letter yet, and so no copy of it is of anything else. */
  readonly findable: boolean;
}

/** No lease and no pause between attempts lasts so long, milliseconds: one that seems to was written before the clock was set back. */
const CLOCK_WAS_SET_BACK = 24 * 3_600_000;

/** Outcomes after which a letter is certainly not in the mailbox. */
const NOT_TAKEN = ['deferred', 'refused', 'postponed', RETURNED];

/** Outcomes that are final. A letter that is sent again after one is to be sent indeed, whatever copies there are of it. */
const FINAL = ['accepted', 'refused', RETURNED];

/**
 * Takes the letter that has been due longest, if there is one, and writes in its journal that an attempt begins.
 * Parts of one dossier are taken one at a time. `now`: milliseconds of real time.
 */
export async function leaseDueLetter(
  db: Database,
  lease: { readonly owner: string; readonly now: number; readonly until: number; readonly at: string },
): Promise<LeasedLetter | undefined> {
  const { now } = lease;
  const impossible = now + CLOCK_WAS_SET_BACK;
  return db.transaction().execute(async (transaction) => {
    const due = await transaction
      .selectFrom('letters')
      .select(['id', 'json', 'attempts'])
      .where('state', '=', 'attente')
      .where((eb) => eb.or([eb('next_at', '<=', now), eb('next_at', '>', impossible)]))
      .where((eb) => eb.or([eb('lease_until', '<=', now), eb('lease_until', '>', impossible)]))
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('letters as held')
              .select('held.id')
              .whereRef('held.dossier_reference', '=', 'letters.dossier_reference')
              .where('held.kind', '=', 'dreets')
              .where('held.lease_until', '>', now)
              .where('held.lease_until', '<=', impossible),
          ),
        ),
      )
      .orderBy('next_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    if (due === undefined) return undefined;
    const taken = await transaction
      .updateTable('letters')
      .set({ lease_until: lease.until, leased_by: lease.owner, attempts: due.attempts + 1 })
      .where('id', '=', due.id)
      // Of all that changes, this alone never comes back: a letter taken, sent and given back meanwhile looks untaken otherwise.
      .where('attempts', '=', due.attempts)
      .executeTakeFirst();
    if (taken.numUpdatedRows === 0n) return undefined;
    const journal = await transaction
      .selectFrom('letter_attempts')
      .select('outcome')
      .where('letter_id', '=', due.id)
      .orderBy('id')
      .execute();
    await insertAttempt(transaction, due.id, { at: lease.at, outcome: 'started', detail: '' });
    const repeat = openAttempts(journal.map(({ outcome }) => outcome)) > 0;
    const findable = repeat && !journal.some(({ outcome }) => FINAL.includes(outcome));
    return { letter: JSON.parse(due.json) as Letter, attempt: due.attempts + 1, repeat, findable };
  });
}

/** Attempts that may have reached the mailbox. A letter may be reported as returned more often than it was sent. */
function openAttempts(outcomes: readonly string[]): number {
  let open = 0;
  for (const outcome of outcomes)
    if (outcome === 'started') open++;
    else if (NOT_TAKEN.includes(outcome)) open = Math.max(0, open - 1);
  return open;
}

/** Holds a letter longer, while it is being sent. */
export async function renewLease(
  db: Database,
  letterId: string,
  owner: string,
  until: number,
): Promise<void> {
  await db
    .updateTable('letters')
    .set({ lease_until: until })
    .where('id', '=', letterId)
    .where('leased_by', '=', owner)
    .execute();
}

/** Who holds a letter now, and whether it is settled; undefined when there is no such letter any more. */
export async function holdOn(
  db: Database,
  letterId: string,
): Promise<{ readonly holder: string | null; readonly settled: boolean } | undefined> {
  const row = await db
    .selectFrom('letters')
    .select(['leased_by', 'state'])
    .where('id', '=', letterId)
    .executeTakeFirst();
  return row && { holder: row.leased_by, settled: row.state !== 'attente' };
}

/** Gives back what a former process of the same name held when it died. Names must be unique among running processes. */
export async function releaseLeases(db: Database, owner: string): Promise<void> {
  await db
    .updateTable('letters')
    .set({ lease_until: 0, leased_by: null })
    .where('leased_by', '=', owner)
    .where('state', '=', 'attente')
    .execute();
}

/** When the next letter falls due, in milliseconds of real time; undefined when none waits. */
export async function nextDue(db: Database): Promise<number | undefined> {
  const rows = await db
    .selectFrom('letters')
    .select(['next_at', 'lease_until'])
    .where('state', '=', 'attente')
    .orderBy('next_at')
    .limit(20)
    .execute();
  const instants = rows.map((row) => Math.max(row.next_at, row.lease_until));
  return instants.length === 0 ? undefined : Math.min(...instants);
}
