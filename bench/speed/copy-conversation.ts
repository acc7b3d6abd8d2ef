import Sqlite from 'libsql';
import { CHANNEL_ID } from '../../bot/turns/addressing.js';
import { channelStateKey } from '../../bot/storage/turn-states.js';

/** The tables in which a conversation leaves rows, and its person's dossier with it. */
const TABLES = ['conversations', 'activities', 'inbox', 'states', 'dossiers', 'dossier_access'] as const;
/** Ids end with so many digits that tell the copies apart. */
const DIGITS = 7;
const BATCH = 5_000;

type Db = InstanceType<typeof Sqlite>;
type Value = string | number | null;

/**
 * Fills a database with copies of the one conversation that was held in it, each with ids of its own wherever they stand.
 * The service must not run, and its data must not be encrypted.
 * @param from how many conversations there are already @param to how many there are to be
 */
export function copyConversation(
  path: string,
  { from, to }: { readonly from: number; readonly to: number },
  progress: (copied: number) => void,
): void {
  const db = new Sqlite(path);
  // What a power cut takes is made again.
  db.pragma('synchronous = OFF');
  const copies = modelOf(db);
  for (let first = from; first < to; first += BATCH) {
    const last = Math.min(to, first + BATCH);
    db.exec('begin');
    for (const { sql, values } of copies) db.prepare(sql).run([first, last, ...values]);
    db.exec('commit');
    progress(last);
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** How to copy one row so many times. */
interface RowCopies {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** The rows of the first conversation, ready to be copied. */
function modelOf(db: Db): readonly RowCopies[] {
  const first = '(select id from conversations order by rowid limit 1)';
  const column = (query: string): readonly string[] => db.prepare(query).raw().all().flat() as string[];
  const [conversation = '', person = ''] = column(
    `select id, user_id from conversations where id = ${first}`,
  );
  const references = column(`select reference from dossier_access where owner = '${person}'`);
  const inbox = column(`select id from inbox where conversation_id = '${conversation}'`);
  const ids = [conversation, person, ...references, ...inbox];
  return TABLES.flatMap((table) => {
    const rows = db.prepare(`select * from ${table}`).all() as Record<string, Value>[];
    const keys = ids.flatMap((id) => [id, channelStateKey(CHANNEL_ID, id)]);
    const own = rows.filter((row) => keys.includes(String(Object.values(row)[0])));
    return own.map((row) => copiesOf(table, row, ids));
  });
}

function copiesOf(table: string, row: Readonly<Record<string, Value>>, ids: readonly string[]): RowCopies {
  const values: Value[] = [];
  const places = Object.values(row).map((value) => {
    const parts = typeof value === 'string' ? partsOf(value, ids) : [value];
    values.push(...parts);
    return parts.map(() => '?').join(' || n.digits || ');
  });
  const sql = `with recursive i(i) as (select ? union all select i + 1 from i where i + 1 < ?),
      n as (select printf('%0${DIGITS}d', i) as digits from i)
    insert into ${table} (${Object.keys(row).join(', ')}) select ${places.join(', ')} from n`;
  return { sql, values };
}

/** A text without the last digits of the ids in it: between these parts a copy has its own. */
function partsOf(text: string, ids: readonly string[]): readonly string[] {
  const mark = '\u0000';
  return ids.reduce((said, id) => said.replaceAll(id, id.slice(0, -DIGITS) + mark), text).split(mark);
}
