import { findConversation } from './conversations.js';
import type { Database } from './database.js';
import { departureOf } from './departures.js';
import { findFile, type StoredFile } from './files.js';

/**
 * A stored file that a person may open: of a dossier that they have access to, or of a conversation of theirs since they
 * last left their device. Undefined for any other.
 */
export async function fileFor(db: Database, id: string, userId: string): Promise<StoredFile | undefined> {
  const file = await findFile(db, id);
  if (file === undefined) return undefined;
  const { dossierReference, conversationId } = file;
  if (dossierReference !== null) return (await hasAccess(db, dossierReference, userId)) ? file : undefined;
  const conversation = await findConversation(db, conversationId ?? '');
  if (conversation?.userId !== userId) return undefined;
  return (await isNewer(db, id, await departureOf(db, userId))) ? file : undefined;
}

async function hasAccess(db: Database, reference: string, owner: string): Promise<boolean> {
  const row = await db
    .selectFrom('dossier_access')
    .select('owner')
    .where('reference', '=', reference)
    .where('owner', '=', owner)
    .executeTakeFirst();
  return row !== undefined;
}

async function isNewer(db: Database, id: string, leftAt = -1): Promise<boolean> {
  const row = await db
    .selectFrom('files')
    .select('id')
    .where('id', '=', id)
    .where('created_at', '>', leftAt)
    .executeTakeFirst();
  return row !== undefined;
}
