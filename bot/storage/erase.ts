import { VersionConflictError } from '../../domain/dossier/dossiers.js';
import type { DailyCount } from '../../domain/statistics/daily-count.js';
import { addCounts } from './daily-counts.js';
import { headOf } from './transcripts.js';
import { channelStateKey } from './turn-states.js';
import type { Database } from './database.js';

/**
 * Erases a conversation that nobody used since an instant, with all that was said in it; unless a message of it still waits
 * for its turn. @param before milliseconds of real time. @returns whether it was erased
 */
export async function eraseConversation(db: Database, id: string, before: number): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('conversations')
      .where('id', '=', id)
      .where('last_at', '<', before)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('inbox')
              .select('inbox.id')
              .whereRef('inbox.conversation_id', '=', 'conversations.id')
              .where('inbox.done_at', 'is', null),
          ),
        ),
      )
      .returning('channel')
      .executeTakeFirst();
    if (gone === undefined) return false;
    await eraseSaid(transaction, id, gone.channel);
    return true;
  });
}

/** Erases a conversation at the request of who held it, with what still waited in it. */
export async function eraseWholeConversation(
  transaction: Database,
  { id, channel }: { readonly id: string; readonly channel: string },
): Promise<void> {
  await transaction.deleteFrom('conversations').where('id', '=', id).execute();
  await eraseSaid(transaction, id, channel);
}

/**
 * Empties the conversation in which the erasing was asked for: it goes on. Its last place is kept, without what was said
 * there, so that what is said next is new to every browser that reads on.
 */
export async function emptyConversation(transaction: Database, id: string): Promise<void> {
  const last = await headOf(transaction, id);
  await transaction
    .deleteFrom('activities')
    .where('conversation_id', '=', id)
    .where('seq', '<', last)
    .execute();
  await transaction
    .updateTable('activities')
    .set({
      json: JSON.stringify({ type: 'event', id: 'conversation-effacee', name: 'conversation.effacee' }),
    })
    .where('conversation_id', '=', id)
    .execute();
  await transaction
    .deleteFrom('inbox')
    .where('conversation_id', '=', id)
    .where('done_at', 'is not', null)
    .execute();
  // The question that was just answered stays, so that the answer takes its buttons away.
  await transaction
    .deleteFrom('deliveries')
    .where('conversation_id', '=', id)
    .where('done_at', 'is not', null)
    .where('live', '=', 0)
    .execute();
}

async function eraseSaid(transaction: Database, id: string, channel: string): Promise<void> {
  await transaction.deleteFrom('activities').where('conversation_id', '=', id).execute();
  await transaction.deleteFrom('deliveries').where('conversation_id', '=', id).execute();
  // The address stays with who has a dossier: they are reminded of it, and told what becomes of it.
  await transaction
    .deleteFrom('remote_conversations')
    .where('conversation_id', '=', id)
    .where('user_id', 'not in', transaction.selectFrom('dossier_access').select('owner'))
    .execute();
  await transaction.deleteFrom('inbox').where('conversation_id', '=', id).execute();
  await transaction.deleteFrom('states').where('key', '=', channelStateKey(channel, id)).execute();
}

/** Erases the address of a conversation that was cleared away. */
export async function eraseAddress(db: Database, conversationId: string): Promise<void> {
  await db.deleteFrom('remote_conversations').where('conversation_id', '=', conversationId).execute();
}

/** What there is besides a dossier's row: its documents, and what is left of it in the statistics. */
export interface Remains {
  readonly fileIds: readonly string[];
  readonly counts: readonly DailyCount[];
}

/**
 * Erases a dossier with its documents, its letters and their journal; unless it was changed since that version was read, or a
 * letter of it still waits. @returns whether it was erased
 */
export async function eraseDossier(
  db: Database,
  { reference, version }: { readonly reference: string; readonly version: number },
  { fileIds, counts }: Remains,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('dossiers')
      .where('reference', '=', reference)
      .where('version', '=', version)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('letters')
              .select('letters.id')
              .whereRef('letters.dossier_reference', '=', 'dossiers.reference')
              .where('letters.state', '=', 'attente'),
          ),
        ),
      )
      .executeTakeFirst();
    if (gone.numDeletedRows !== 1n) return false;
    await addCounts(transaction, counts);
    await eraseBelongings(transaction, reference, fileIds);
    return true;
  });
}

/**
 * Erases a draft at the request of its applicant, with its documents and what still waited to be sent of it.
 * @throws VersionConflictError when another turn changed it
 */
export async function eraseDraft(
  transaction: Database,
  { reference, version }: { readonly reference: string; readonly version: number },
  { fileIds, counts }: Remains,
): Promise<void> {
  const gone = await transaction
    .deleteFrom('dossiers')
    .where('reference', '=', reference)
    .where('version', '=', version)
    .where('statut', '=', 'brouillon')
    .executeTakeFirst();
  if (gone.numDeletedRows !== 1n) throw new VersionConflictError(reference);
  await addCounts(transaction, counts);
  await eraseBelongings(transaction, reference, fileIds);
}

/** Erases what belongs to a dossier that is gone. */
async function eraseBelongings(
  transaction: Database,
  reference: string,
  fileIds: readonly string[],
): Promise<void> {
  await transaction.deleteFrom('dossier_access').where('reference', '=', reference).execute();
  await transaction.deleteFrom('reminders').where('reference', '=', reference).execute();
  const letters = transaction.selectFrom('letters').select('id').where('dossier_reference', '=', reference);
  await transaction.deleteFrom('letter_attempts').where('letter_id', 'in', letters).execute();
  await transaction.deleteFrom('letters').where('dossier_reference', '=', reference).execute();
  await transaction.deleteFrom('alarms').where('subject', '=', reference).execute();
  const made = await transaction
    .selectFrom('files')
    .select('id')
    .where('dossier_reference', '=', reference)
    .execute();
  for (const id of [...fileIds, ...made.map((file) => file.id)]) await eraseFile(transaction, id);
}

/** Erases a file, record and bytes. */
export async function eraseFile(transaction: Database, id: string): Promise<void> {
  await transaction.deleteFrom('files').where('id', '=', id).execute();
  await transaction.deleteFrom('file_chunks').where('file_id', '=', id).execute();
}
