import { encodeTime } from 'ulid';
import type { Dossier } from '../../domain/dossier/dossier.js';
import type { RappelKind } from '../../domain/dossier/rappels.js';
import type { Database } from './database.js';

/** The two limits of a retention, one for each clock. */
export interface Limits {
  /** Milliseconds of real time. */
  readonly real: number;
  /** ISO instant of business time. */
  readonly business: string;
}

/** Conversations that nobody used since an instant and in which no message waits. @param before milliseconds of real time */
export async function staleConversations(db: Database, before: number): Promise<readonly string[]> {
  const waiting = db.selectFrom('inbox').select('conversation_id').where('done_at', 'is', null);
  const rows = await db
    .selectFrom('conversations')
    .select('id')
    .where('last_at', '<', before)
    .where('id', 'not in', waiting)
    .orderBy('last_at')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * The conversations elsewhere that were cleared away and whose person has no dossier any more: nobody is to be told anything
 * there. @param gone dossiers that count as erased already
 */
export async function unusedAddresses(
  db: Database,
  gone: readonly string[] = [],
): Promise<readonly string[]> {
  const owners = db
    .selectFrom('dossier_access')
    .select('owner')
    .$if(gone.length > 0, (query) => query.where('reference', 'not in', gone));
  const rows = await db
    .selectFrom('remote_conversations')
    .select('conversation_id')
    .where('conversation_id', 'not in', db.selectFrom('conversations').select('id'))
    .where('user_id', 'not in', owners)
    .execute();
  return rows.map(({ conversation_id }) => conversation_id);
}

/**
 * Drafts, or all the others, that are older than their retention and of which no letter waits.
 * A draft whose owner was warned too short a time ago is left. By either clock: a demonstration may turn business time back, and real time is not known of dossiers from before it was kept.
 * @param warnedSince milliseconds of real time
 */
export async function staleDossiers(
  db: Database,
  drafts: boolean,
  { real, business }: Limits,
  warnedSince: number,
): Promise<readonly Dossier[]> {
  const waiting = db
    .selectFrom('letters')
    .select('dossier_reference')
    .where('state', '=', 'attente')
    .where('dossier_reference', 'is not', null);
  const warned = db
    .selectFrom('reminders')
    .select('reference')
    .where('kind', '=', 'effacement' satisfies RappelKind)
    .where('sent_at', '>', warnedSince);
  const rows = await db
    .selectFrom('dossiers')
    .select('json')
    .where('statut', drafts ? '=' : '!=', 'brouillon')
    .where((where) => where.or([where('updated_at', '<', business), where('active_at', '<', real)]))
    .where('reference', 'not in', waiting)
    .where('reference', 'not in', warned)
    .orderBy('updated_at')
    .execute();
  return rows.map(({ json }) => JSON.parse(json) as Dossier);
}

/** Files older than an instant that no dossier, letter, conversation or waiting message knows of. @param before milliseconds of real time */
export async function orphanFiles(db: Database, before: number): Promise<readonly string[]> {
  const candidates = await db
    .selectFrom('files')
    .select('id')
    .where('created_at', '<', before)
    .where((where) =>
      where.or([
        where('dossier_reference', 'is', null),
        where('dossier_reference', 'not in', db.selectFrom('dossiers').select('reference')),
      ]),
    )
    .orderBy('id')
    .execute();
  if (candidates.length === 0) return [];
  const known = await knownIds(db);
  return candidates.map(({ id }) => id).filter((id) => !known.has(id));
}

/** Uploads that never became a file and began before an instant. @param before milliseconds of real time */
export async function orphanUploads(db: Database, before: number): Promise<number> {
  const rows = await db
    .selectFrom('file_chunks')
    .select('file_id')
    .distinct()
    .where('file_id', '<', encodeTime(before, 10))
    .where('file_id', 'not in', db.selectFrom('files').select('id'))
    .execute();
  return rows.length;
}

const ULID = /[0-9A-HJKMNP-TV-Z]{26}/g;

/** Every identifier that what is kept speaks of. Read broadly: a file too many is erased later, a file too few never comes back. */
async function knownIds(db: Database): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  const sources = [
    db.selectFrom('dossiers').select('json'),
    db.selectFrom('states').select('json'),
    db.selectFrom('letters').select('json').where('state', '=', 'attente'),
    db.selectFrom('inbox').select('json').where('done_at', 'is', null),
  ];
  for (const source of sources)
    for (const { json } of await source.execute()) for (const [id] of json.matchAll(ULID)) known.add(id);
  return known;
}
