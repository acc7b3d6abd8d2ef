import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { codeOf, StorageUnavailableError } from '../storage-unavailable.js';

/** SQLSTATE classes about the server, its disk or the connection, and not about the query. */
const OUTAGE = /^(08|53|57|58|XX)|^25006$/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Tells a server that is gone or full from a query that is wrong. */
export function tellOutages(pool: PostgresPool): PostgresPool {
  return {
    connect: async () => tellingClient(await telling(() => pool.connect())),
    end: () => pool.end(),
  };
}

function tellingClient(client: PostgresPoolClient): PostgresPoolClient {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const told = (...args: unknown[]): unknown => {
    const asked = query(...args);
    return asked instanceof Promise ? telling(() => asked as Promise<unknown>) : asked;
  };
  return {
    query: told as PostgresPoolClient['query'],
    release: () => {
      client.release();
    },
  };
}

async function telling<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw isOutage(error) ? new StorageUnavailableError(error) : error;
  }
}

/** Errors of the connection itself carry no SQLSTATE, or none at all. */
function isOutage(error: unknown): boolean {
  const code = codeOf(error);
  return code === undefined || !SQLSTATE.test(code) || OUTAGE.test(code);
}
