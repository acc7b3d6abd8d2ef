import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '../database.js';
import { tellOutages } from './outages.js';
import type { Schema } from '../schema.js';

const CONNECTIONS = 10;
/** Milliseconds: a database that is gone is an error of the turn, not a turn that never ends. */
const PATIENCE = { connectionTimeoutMillis: 5_000, query_timeout: 30_000 };

/** Counts and instants come as bigint, which the driver gives as text: they all fit a number. */
const NUMBERS: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.INT8
      ? Number
      : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

/** A PostgreSQL database, shared by any number of replicas. @param onError a connection that waited for work was lost */
export function connectPostgres(url: string, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, types: NUMBERS, ...PATIENCE });
  pool.on('error', onError);
  // A connection that breaks while it is used says so twice: by its query, and by an event that would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: tellOutages(pool) }) });
}
