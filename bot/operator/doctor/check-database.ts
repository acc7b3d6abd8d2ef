import { sql } from 'kysely';
import { NewerDatabaseError, type Database } from '../../storage/database.js';
import { isPostgres } from '../../storage/is-postgres.js';
import { DataKeyError } from '../../storage/sealing/known-keys.js';
import { attention, erreur, ok, type Finding } from './finding.js';
import type { OpenedBase } from './opened-base.js';
import { detailOf } from '../detail-of.js';

/** The oldest PostgreSQL that its makers still mend (November 2026). */
const OLDEST_POSTGRES = 15;

/** The database: opens with the keys that are given, takes writes, has the schema of this version. */
export async function checkDatabase(base: OpenedBase, place: string): Promise<readonly Finding[]> {
  const shown = place.replace(/\/\/[^@/]*@/u, '//');
  const inspected = await base
    .inspected()
    .catch((error: unknown) =>
      error instanceof DataKeyError
        ? erreur('base_cle', { base: shown, cle: error.keyId })
        : error instanceof NewerDatabaseError
          ? erreur('base_plus_recente', { base: shown, nombre: error.unknown.length })
          : erreur('base_injoignable', { base: shown, detail: detailOf(error) }),
    );
  if (inspected !== undefined && 'level' in inspected) return [inspected];
  if (inspected === undefined) return [attention('base_absente', { base: shown })];
  const { db, pending } = inspected;
  if (pending.length > 0) return [attention('base_a_migrer', { base: shown, nombre: pending.length })];
  const refused = await tryWrite(db);
  const findings = [
    ...(refused === undefined ? [] : [erreur('base_lecture_seule', { base: shown, detail: refused })]),
    ...(await checkVersion(db)),
  ];
  return findings.length === 0 ? [ok('base', { base: shown })] : findings;
}

/** Writes nothing, but as a write does: locks, rights and read-only disks show. @returns why it failed */
async function tryWrite(db: Database): Promise<string | undefined> {
  try {
    await db.transaction().execute(async (transaction) => {
      await transaction.updateTable('settings').set({ value: '' }).where('key', '=', '').execute();
    });
    return undefined;
  } catch (error) {
    return detailOf(error);
  }
}

async function checkVersion(db: Database): Promise<readonly Finding[]> {
  if (!isPostgres(db)) return [];
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(db);
  const version = rows[0]?.version ?? '';
  return Number.parseInt(version, 10) < OLDEST_POSTGRES
    ? [attention('base_ancienne', { version, minimum: OLDEST_POSTGRES })]
    : [];
}
