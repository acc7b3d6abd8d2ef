import type { Expression, ExpressionBuilder, Selectable, SqlBool, Transaction } from 'kysely';
import { TO_SERVICE, type Letter } from '../core/letter.js';
import { openingsBeside, type Opening } from '../core/letter-urgency.js';
import type { Database } from './database.js';
import { insertAttempt } from './letters.js';
import { RETURNED } from './returns.js';
import type { LettersTable, Schema } from './schema.js';

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

/** For whom a letter is taken, and which may be. */
export interface Lease {
  readonly owner: string;
  /** Milliseconds of real time. */
  readonly now: number;
  readonly until: number;
  /** ISO instant, for the journal. */
  readonly at: string;
  /** The letters that may be taken, the most urgent first; any when absent. */
  readonly openings?: readonly Opening[];
  /** Letters that this very process is sending: one that stood still past a lease of its own must not take it again. */
  readonly except?: readonly string[];
}

/**
 * Takes the most urgent letter, and of those the one that has been due longest, if there is one; and writes in its journal
 * that an attempt begins. What a dossier has for its service is taken one at a time.
 */
export async function leaseDueLetter(db: Database, lease: Lease): Promise<LeasedLetter | undefined> {
  return db.transaction().execute(async (transaction) => {
    const due = await findDue(transaction, lease);
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

type Due = Pick<Selectable<LettersTable>, 'id' | 'json' | 'attempts'>;

async function findDue(
  transaction: Transaction<Schema>,
  { now, openings = openingsBeside([]), except = [] }: Lease,
): Promise<Due | undefined> {
  const impossible = now + CLOCK_WAS_SET_BACK;
  for (const { kinds, fullLanes } of openings) {
    const due = await transaction
      .selectFrom('letters')
      .select(['id', 'json', 'attempts'])
      .where('state', '=', 'attente')
      .where((eb) => eb.or([eb('next_at', '<=', now), eb('next_at', '>', impossible)]))
      .where((eb) => eb.or([eb('lease_until', '<=', now), eb('lease_until', '>', impossible)]))
      .where('kind', 'in', kinds)
      .$if(fullLanes.length > 0, (query) => query.where('lane', 'not in', fullLanes))
      .$if(except.length > 0, (query) => query.where('id', 'not in', except))
      .where(notBesideAnother(now))
      .orderBy('next_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    if (due !== undefined) return due;
  }
  return undefined;
}

/** Whether nothing else that a dossier has for its service is held. */
function notBesideAnother(now: number) {
  return (eb: ExpressionBuilder<Schema, 'letters'>): Expression<SqlBool> =>
    eb.or([
      eb('letters.kind', 'not in', TO_SERVICE),
      eb.not(
        eb.exists(
          eb
            .selectFrom('letters as held')
            .select('held.id')
            .whereRef('held.dossier_reference', '=', 'letters.dossier_reference')
            .where('held.kind', 'in', TO_SERVICE)
            .where('held.lease_until', '>', now)
            .where('held.lease_until', '<=', now + CLOCK_WAS_SET_BACK),
        ),
      ),
    ]);
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

/**
 * When the next letter falls due, in milliseconds of real time; undefined when none waits. @param after only what falls due
 * later than that: what is due already waits for a place
 */
export async function nextDue(db: Database, after = 0): Promise<number | undefined> {
  const rows = await db
    .selectFrom('letters')
    .select(['next_at', 'lease_until'])
    .where('state', '=', 'attente')
    .where((eb) => eb.or([eb('next_at', '>', after), eb('lease_until', '>', after)]))
    .orderBy('next_at')
    .limit(20)
    .execute();
  const instants = rows.map((row) => Math.max(row.next_at, row.lease_until));
  return instants.length === 0 ? undefined : Math.min(...instants);
}
