import type { Compilable, CompiledQuery } from 'kysely';
import type { Database } from './database.js';
import { SealingPlugin } from './sealing/sealing-plugin.js';

/** A query that gives rows, or tells how many it changed. */
type Query<Row> = Compilable<Row> & { execute(): Promise<Row[]> };

interface Prepared {
  readonly query: CompiledQuery;
  /** The name of the value at each place. */
  readonly names: readonly string[];
}

/**
 * A query of the path that every message takes: built and compiled once for each database, and given its values each time.
 * Where what it writes is sealed, it is built anew: sealing is done while a query is built.
 */
export function statement<Values extends object, Row>(
  build: (db: Database, values: Values) => Query<Row>,
): (db: Database, values: Values) => Promise<Row[]> {
  const prepared = new WeakMap<object, Prepared>();
  return async (db, values) => {
    const { adapter, plugins } = db.getExecutor();
    if (plugins.some((plugin) => plugin instanceof SealingPlugin && plugin.seals))
      return build(db, values).execute();
    let known = prepared.get(adapter);
    if (known === undefined) {
      known = prepare(build(db, markers() as Values));
      prepared.set(adapter, known);
    }
    const given = values as Readonly<Record<string, unknown>>;
    const parameters = known.names.map((name) => given[name]);
    const { rows } = await db.executeQuery<Row>({ ...known.query, parameters });
    return rows;
  };
}

const MARK = '\0value ';

/** Values that say their own names. They can't be told all at once: `{ ...values }` would be nothing. */
function markers(): object {
  return new Proxy(
    {},
    {
      get: (_, name) => MARK + String(name),
      ownKeys: () => {
        throw new Error('The values of a statement are named one by one');
      },
    },
  );
}

/** @throws when a value is none of its own: it would be the same for everybody */
function prepare(query: Compilable): Prepared {
  const compiled = query.compile();
  const names = compiled.parameters.map((value) => {
    if (typeof value !== 'string' || !value.startsWith(MARK))
      throw new Error('Every value of a statement is given');
    return value.slice(MARK.length);
  });
  return { query: compiled, names };
}
