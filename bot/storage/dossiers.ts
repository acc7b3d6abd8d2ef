import { hasAcces } from '../../domain/dossier/acces.js';
import { filesToCheck } from '../../domain/dossier/controle.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { filesToRead } from '../../domain/dossier/lectures.js';
import { VersionConflictError, type Dossiers } from '../../domain/dossier/dossiers.js';
import type { Database } from './database.js';
import { statement } from './statement.js';
import type { UnitOfWork } from './unit-of-work.js';

/** The dossiers of everybody: for jobs, and for who proves that an address is theirs. Conversations are given {@link boundTo}. */
export interface AllDossiers extends Pick<Dossiers, 'save'> {
  findOfAnybody(reference: string): Promise<Dossier | undefined>;
  /** All dossiers that a person may see and change, the latest changed first. */
  ofOwner(owner: string): Promise<readonly Dossier[]>;
}

/** The dossiers of one person, and no other. */
export function boundTo(all: AllDossiers, owner: string): Dossiers {
  return {
    async find(reference) {
      const dossier = await all.findOfAnybody(reference);
      return dossier !== undefined && hasAcces(dossier, owner) ? dossier : undefined;
    },
    mine: () => all.ofOwner(owner),
    save: (dossier) => all.save(dossier),
  };
}

/** Milliseconds for which a turn goes on with what it read: one that waits for the outside reads again who may see what. */
const FRESH_MS = 200;

/**
 * The dossiers as one turn sees them: its own saves first, then what is stored, read once while the turn is quick. Saves are staged
 * in its unit of work; one of a dossier that somebody else changed since it was read fails by its version.
 * @param activeAt milliseconds of real time at which a person was at work on them; absent when a job saves
 * @param elapsed milliseconds that went by, from any instant on
 */
export function dossiersOf(
  db: Database,
  work: UnitOfWork,
  activeAt?: number,
  elapsed = (): number => performance.now(),
): AllDossiers {
  const saved = new Map<string, Dossier>();
  const read = new Map<string, Dossier>();
  const owned = new Map<string, readonly Dossier[]>();

  let readSince = elapsed();
  const forgetOld = (): void => {
    if (elapsed() - readSince < FRESH_MS) return;
    readSince = elapsed();
    read.clear();
    owned.clear();
  };

  const storedOf = async (owner: string): Promise<readonly Dossier[]> => {
    forgetOld();
    const known = owned.get(owner);
    if (known !== undefined) return known;
    const rows = await ownedBy(db, { owner });
    const stored = rows.map(({ json }) => JSON.parse(json) as Dossier);
    owned.set(owner, stored);
    for (const dossier of stored) read.set(dossier.reference, dossier);
    return stored;
  };

  return {
    async findOfAnybody(reference) {
      forgetOld();
      const known = saved.get(reference) ?? read.get(reference);
      if (known !== undefined) return known;
      const found = await findDossier(db, reference);
      if (found !== undefined) read.set(reference, found);
      return found;
    },

    async ofOwner(owner) {
      const stored = await storedOf(owner);
      const mine = [...saved.values()].filter((dossier) => hasAcces(dossier, owner)).reverse();
      return [...mine, ...stored.filter(({ reference }) => !saved.has(reference))];
    },

    save(dossier) {
      const before = saved.get(dossier.reference)?.version ?? dossier.version;
      const next = { ...dossier, version: before + 1 };
      const known = saved.get(dossier.reference) ?? read.get(dossier.reference);
      // Its version tells that the index is still that of what was read.
      const sameAccess = known?.version === before && sameOwners(known, next);
      work.stage((transaction) => write(transaction, next, activeAt, sameAccess));
      saved.set(next.reference, next);
      return next;
    },
  };
}

const ownedBy = statement((db, { owner }: { readonly owner: string }) =>
  db
    .selectFrom('dossiers')
    .innerJoin('dossier_access', 'dossier_access.reference', 'dossiers.reference')
    .select('dossiers.json')
    .where('dossier_access.owner', '=', owner)
    .orderBy('dossiers.updated_at', 'desc'),
);

const named = statement((db, { reference }: { readonly reference: string }) =>
  db.selectFrom('dossiers').select('json').where('reference', '=', reference),
);

/** One stored dossier. */
export async function findDossier(db: Database, reference: string): Promise<Dossier | undefined> {
  const [row] = await named(db, { reference });
  return row === undefined ? undefined : (JSON.parse(row.json) as Dossier);
}

/** The filed dossiers that go nowhere because no mailbox was known for them, the oldest filing first. */
export async function waitingForBoite(db: Database): Promise<readonly Dossier[]> {
  const rows = await db
    .selectFrom('dossiers')
    .select('json')
    .where('statut', '=', 'depose')
    .orderBy('updated_at')
    .orderBy('reference')
    .execute();
  return rows
    .map(({ json }) => JSON.parse(json) as Dossier)
    .filter(({ depot }) => depot?.probleme === 'sans_boite');
}

/** The dossiers of which a file waits for the virus scanner, the oldest change first. */
export async function dossiersToCheck(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('dossiers')
    .select('reference')
    .where('to_check', '>', 0)
    .orderBy('updated_at')
    .orderBy('reference')
    .execute();
  return rows.map(({ reference }) => reference);
}

/** The dossiers of which a file is still being read, or was when a process ended. */
export async function dossiersToRead(db: Database): Promise<readonly string[]> {
  const rows = await db.selectFrom('dossiers').select('reference').where('to_read', '>', 0).execute();
  return rows.map(({ reference }) => reference);
}

/** @throws VersionConflictError when the stored version is not the one before. */
async function write(
  transaction: Database,
  dossier: Dossier,
  activeAt: number | undefined,
  sameAccess: boolean,
): Promise<void> {
  const { reference, statut, version, modifieLe } = dossier;
  const row = {
    statut,
    version,
    json: JSON.stringify(dossier),
    to_check: filesToCheck(dossier).length,
    to_read: filesToRead(dossier).length,
    updated_at: modifieLe,
  };
  if (version === 1) {
    const { appelId, creeLe } = dossier;
    const active = activeAt === undefined ? {} : { active_at: activeAt };
    await transaction
      .insertInto('dossiers')
      .values({ ...row, ...active, reference, appel_id: appelId, created_at: creeLe })
      .execute();
  } else {
    const changed = await change(transaction, {
      ...row,
      ...{ reference, before: version - 1, active_at: activeAt ?? null },
    });
    if (changed.length !== 1) throw new VersionConflictError(reference);
  }
  if (!sameAccess) await writeAccess(transaction, dossier);
}

interface Change {
  readonly reference: string;
  readonly before: number;
  readonly statut: string;
  readonly version: number;
  readonly json: string;
  readonly to_check: number;
  readonly to_read: number;
  readonly updated_at: string;
  readonly active_at: number | null;
}

const change = statement((db, changed: Change) =>
  db
    .updateTable('dossiers')
    .set((eb) => ({
      statut: changed.statut,
      version: changed.version,
      json: changed.json,
      to_check: changed.to_check,
      to_read: changed.to_read,
      updated_at: changed.updated_at,
      active_at: eb.fn.coalesce(eb.val(changed.active_at), 'active_at'),
    }))
    .where('reference', '=', changed.reference)
    .where('version', '=', changed.before)
    .returning('reference'),
);

function sameOwners(one: Dossier, other: Dossier): boolean {
  return (
    one.acces.length === other.acces.length &&
    one.acces.every(({ owner }, n) => owner === other.acces[n]?.owner)
  );
}

/** Keeps the index of who may see the dossier. */
async function writeAccess(transaction: Database, { reference, acces }: Dossier): Promise<void> {
  const owners = acces.map(({ owner }) => owner);
  const former = transaction.deleteFrom('dossier_access').where('reference', '=', reference);
  // An empty list of values is an error on PostgreSQL.
  if (owners.length === 0) {
    await former.execute();
    return;
  }
  await former.where('owner', 'not in', owners).execute();
  await transaction
    .insertInto('dossier_access')
    .values(owners.map((owner) => ({ reference, owner })))
    .onConflict((conflict) => conflict.columns(['reference', 'owner']).doNothing())
    .execute();
}
