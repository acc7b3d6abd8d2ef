import { createHash, type Hash } from 'node:crypto';
import { encodeTime, ulid } from 'ulid';
import type { Database } from './database.js';
import type { UnitOfWork } from './unit-of-work.js';

const CHUNK = 256 * 1024;

/** A file as it is known without its bytes. */
export interface StoredFile {
  readonly id: string;
  readonly conversationId: string | null;
  readonly dossierReference: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

export type FileFacts = Pick<StoredFile, 'conversationId' | 'dossierReference' | 'name' | 'mediaType'>;

/**
 * Takes a file in, chunk by chunk, so that a large one is never in memory.
 * The file exists from the commit of its record on; chunks without a record are swept away later.
 */
export class FileWriter {
  readonly id = ulid();
  readonly #hash: Hash = createHash('sha256');
  #size = 0;
  #chunks = 0;
  #pending: Uint8Array[] = [];
  #pendingSize = 0;

  constructor(private readonly db: Database) {}

  /** Adds bytes. */
  async write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    this.#size += bytes.length;
    this.#pending.push(bytes);
    this.#pendingSize += bytes.length;
    while (this.#pendingSize >= CHUNK) await this.#flush();
  }

  /** Writes what remains. @returns the record that makes it a file, to be kept with insertFile */
  async finish(facts: FileFacts): Promise<StoredFile> {
    if (this.#pendingSize > 0) await this.#flush();
    return { id: this.id, ...facts, size: this.#size, sha256: this.#hash.digest('hex') };
  }

  /** Forgets the bytes written so far, unless they are a file: a commit whose answer was lost may have made them one. */
  async discard(): Promise<void> {
    this.#pending = [];
    this.#pendingSize = 0;
    await this.db
      .deleteFrom('file_chunks')
      .where('file_id', '=', this.id)
      .where('file_id', 'not in', this.db.selectFrom('files').select('id').where('id', '=', this.id))
      .execute();
  }

  async #flush(): Promise<void> {
    const all = Buffer.concat(this.#pending);
    const rest = all.subarray(CHUNK);
    this.#pending = [rest];
    this.#pendingSize = rest.length;
    await insertChunk(this.db, this.id, this.#chunks++, all.subarray(0, CHUNK));
  }
}

/** Keeps the record of a file whose bytes are written. */
export async function insertFile(transaction: Database, file: StoredFile, now: number): Promise<void> {
  const { id, conversationId, dossierReference, name, mediaType, size, sha256 } = file;
  await transaction
    .insertInto('files')
    .values({
      id,
      conversation_id: conversationId,
      dossier_reference: dossierReference,
      name,
      media_type: mediaType,
      size,
      sha256,
      created_at: now,
    })
    .execute();
}

/** Stages a file that the service made, with its bytes. */
export function stageFile(work: UnitOfWork, facts: FileFacts, bytes: Uint8Array, now: number): StoredFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { id: ulid(), ...facts, size: bytes.length, sha256 };
  work.stage(async (transaction) => {
    await insertFile(transaction, file, now);
    for (let n = 0; n * CHUNK < bytes.length; n++)
      await insertChunk(transaction, file.id, n, bytes.subarray(n * CHUNK, (n + 1) * CHUNK));
  });
  return file;
}

/** The record of a file, undefined when there is none. */
export async function findFile(db: Database, id: string): Promise<StoredFile | undefined> {
  const row = await db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      conversationId: row.conversation_id,
      dossierReference: row.dossier_reference,
      name: row.name,
      mediaType: row.media_type,
      size: row.size,
      sha256: row.sha256,
    }
  );
}

/** The documents that the service printed for a dossier, in order: its summaries and receipts. */
export async function madeDocumentsOf(
  db: Database,
  reference: string,
): Promise<readonly { readonly id: string; readonly name: string; readonly size: number }[]> {
  return db
    .selectFrom('files')
    .select(['id', 'name', 'size'])
    .where('dossier_reference', '=', reference)
    .where('media_type', '=', 'application/pdf')
    .orderBy('id')
    .execute();
}

/** The files of conversations that the service did not make for a dossier: what was uploaded, what was offered. */
export async function looseFilesOf(
  db: Database,
  conversationIds: readonly string[],
  mediaType?: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('files')
    .select('id')
    .where('conversation_id', 'in', conversationIds)
    .where('dossier_reference', 'is', null)
    .$if(mediaType !== undefined, (query) => query.where('media_type', '=', mediaType ?? ''))
    .execute();
  return rows.map(({ id }) => id);
}

/** The bytes of a file, a chunk at a time. */
export async function* readChunks(db: Database, id: string): AsyncGenerator<Uint8Array> {
  for (let n = 0; ; n++) {
    const row = await db
      .selectFrom('file_chunks')
      .select('bytes')
      .where('file_id', '=', id)
      .where('n', '=', n)
      .executeTakeFirst();
    if (row === undefined) return;
    // libsql answers with an ArrayBuffer, whatever its types say.
    yield new Uint8Array(row.bytes);
  }
}

/** All the bytes of a file. */
export async function readFileBytes(db: Database, id: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChunks(db, id)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** All the bytes of a file; undefined when there is no such file. */
export async function readStoredFile(db: Database, id: string): Promise<Buffer | undefined> {
  return (await findFile(db, id)) === undefined ? undefined : readFileBytes(db, id);
}

/** Sweeps away the chunks of uploads that never became a file and began before an instant (ids tell when). */
export async function sweepChunks(db: Database, before: number): Promise<void> {
  await db
    .deleteFrom('file_chunks')
    .where('file_id', '<', encodeTime(before, 10))
    .where('file_id', 'not in', db.selectFrom('files').select('id'))
    .execute();
}

async function insertChunk(db: Database, fileId: string, n: number, bytes: Uint8Array): Promise<void> {
  await db.insertInto('file_chunks').values({ file_id: fileId, n, bytes }).execute();
}
