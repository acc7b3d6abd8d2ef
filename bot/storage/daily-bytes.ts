import type { Database } from './database.js';

const DAY_MS = 86_400_000;

/**
 * How many bytes of files a person may still send, of so many over a day; in whichever of their conversations, and
 * whichever replica is asked. @param now milliseconds of real time
 */
export async function bytesLeft(
  db: Database,
  conversationId: string,
  daily: number,
  now: number,
): Promise<number> {
  const { sent } = await db
    .selectFrom('files')
    .innerJoin('conversations', 'conversations.id', 'files.conversation_id')
    .innerJoin('conversations as same', 'same.user_id', 'conversations.user_id')
    .select(({ fn }) => fn.sum<number | string | null>('files.size').as('sent'))
    .where('same.id', '=', conversationId)
    .where('files.dossier_reference', 'is', null)
    .where('files.created_at', '>', now - DAY_MS)
    .executeTakeFirstOrThrow();
  return Math.max(0, daily - Number(sent ?? 0));
}
