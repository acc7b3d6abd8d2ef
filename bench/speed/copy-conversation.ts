import Sqlite from 'libsql';

/** The tables in which a conversation leaves rows, and its person's dossier with it. */
const TABLES = ['conversations', 'activities', 'inbox', 'states', 'dossiers', 'dossier_access'];
/** Ids end with so many digits that tell the copies apart. */
const DIGITS = 7;
const BATCH = 5_000;

/**
 * Fills a database in which one conversation was held with copies of it, each with ids of its own wherever they stand.
 * The service must not run, and its data must not be encrypted.
 * @param from how many conversations there are already @param to how many there are to be
 */
export function copyConversation(
  path: string,
  from: number,
  to: number,
  progress: (copied: number) => void,
): void {
  const db = new Sqlite(path);
  // Nothing is lost when the power goes: it is made again.
  db.pragma('synchronous = OFF');
  const ids = idsOf(db);
  for (let first = from; first < to; first += BATCH) {
    const last = Math.min(to, first + BATCH);
    db.exec('begin');
    for (const table of TABLES) db.exec(copies(db, table, ids, { first, last }));
    db.exec('commit');
    progress(last);
  }
  db.exec('analyze');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** How many conversations a database holds. */
export function countConversations(path: string): number {
  const db = new Sqlite(path);
  const { count } = db.prepare('select count(*) as count from conversations').get() as { count: number };
  db.close();
  return count;
}

type Db = InstanceType<typeof Sqlite>;

/** What names the conversation, its person, its messages and its dossier: that of the rows that are no copies. */
function idsOf(db: Db): readonly string[] {
  const queries = [
    'select id from conversations order by rowid limit 1',
    'select user_id from conversations order by rowid limit 1',
    'select id from inbox where conversation_id = (select id from conversations order by rowid limit 1)',
    'select reference from dossiers order by rowid limit 1',
  ];
  return queries.flatMap((query) => db.prepare(query).raw().all().flat() as string[]);
}

function copies(
  db: Db,
  table: string,
  ids: readonly string[],
  { first, last }: { readonly first: number; readonly last: number },
): string {
  const columns = db.prepare(`pragma table_info(${table})`).all() as { name: string; type: string }[];
  const values = columns.map(({ name, type }) => (/text/iu.test(type) ? renamed(name, ids) : name));
  const names = columns.map(({ name }) => name).join(', ');
  const ours = ids.map((id) => `'${id}'`).join(', ');
  const key = columns.map(({ name, type }) => (/text/iu.test(type) ? name : '')).find((name) => name !== '');
  const mine = table === 'states' ? `instr(key, '${ids[0] ?? ''}') > 0` : `${key ?? ''} in (${ours})`;
  return `with recursive n(i) as (select ${first} union all select i + 1 from n where i + 1 < ${last})
    insert into ${table} (${names}) select ${values.join(', ')} from ${table}, n where ${mine}`;
}

/** A column with the copy's ids in the place of the real ones. */
function renamed(column: string, ids: readonly string[]): string {
  return ids.reduce(
    (value, id) => `replace(${value}, '${id}', '${id.slice(0, -DIGITS)}' || printf('%0${DIGITS}d', i))`,
    column,
  );
}
