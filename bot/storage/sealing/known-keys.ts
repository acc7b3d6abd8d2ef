import type { Database } from '../database.js';
import type { DataKeys } from './data-keys.js';
import { open, seal, SealError } from './seal.js';

const PLACE = 'data_keys.proof';
const PROOF = 'assistant-aap';

/** The data can't be read with the keys that were given: one is missing, or is another one than its id says. */
export class DataKeyError extends Error {
  constructor(
    /** Key in `config:`. */
    readonly key: 'cle_donnees_absente' | 'cle_donnees_fausse',
    readonly keyId: string,
  ) {
    super(`${key}: ${keyId}`);
    this.name = 'DataKeyError';
  }
}

/** Looks at every key under which something was ever sealed here. @param db as it is stored. @throws DataKeyError */
export async function checkKeys(db: Database, keys: DataKeys): Promise<void> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'data_keys')) return;
  for (const { id, proof } of await db.selectFrom('data_keys').selectAll().execute()) {
    if (!keys.byId.has(id)) throw new DataKeyError('cle_donnees_absente', id);
    if (!opens(proof, keys)) throw new DataKeyError('cle_donnees_fausse', id);
  }
}

/** Notes the key that seals from now on, before it has sealed anything. @param db as it is stored */
export async function noteWritingKey(db: Database, keys: DataKeys): Promise<void> {
  if (keys.writing === undefined) return;
  await db
    .insertInto('data_keys')
    .values({ id: keys.writing, proof: seal(PROOF, PLACE, keys) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Forgets the keys under which nothing is sealed any more. @param db as it is stored. @returns their ids */
export async function forgetOtherKeys(db: Database, { writing = '' }: DataKeys): Promise<readonly string[]> {
  const gone = await db.deleteFrom('data_keys').where('id', '!=', writing).returning('id').execute();
  return gone.map(({ id }) => id).sort();
}

function opens(proof: string, keys: DataKeys): boolean {
  try {
    return open(proof, PLACE, keys) === PROOF;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}
