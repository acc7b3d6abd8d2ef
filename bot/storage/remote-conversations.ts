import { insertConversation, type Conversation } from './conversations.js';
import type { Database } from './database.js';

/** Somebody, or the assistant, as a channel names them. */
export interface RemoteAccount {
  readonly id: string;
  readonly name: string;
}

/** Where a conversation is reached from outside a turn: what the framework calls its reference. */
export interface RemoteAddress {
  readonly channelId: string;
  readonly serviceUrl: string;
  /** Its id on the channel. */
  readonly remoteId: string;
  /** Several people read it: a group chat, or a channel of a team. */
  readonly several: boolean;
  readonly tenantId?: string;
  readonly bot: RemoteAccount;
  readonly user: RemoteAccount;
}

/** A conversation on a channel of the Azure Bot Service. */
export interface RemoteConversation {
  readonly conversationId: string;
  /** As `conversations.channel` names it. */
  readonly channel: string;
  readonly userId: string;
  readonly address: RemoteAddress;
  /** When the channel said that nobody listens there any more. */
  readonly stoppedAt: number | null;
}

/** Keeps a conversation, if it is new, and its address as its latest message gave it; who speaks listens again. */
export async function openRemoteConversation(
  transaction: Database,
  conversation: Conversation,
  address: RemoteAddress,
): Promise<void> {
  await insertConversation(transaction, conversation);
  const { id, channel, userId } = conversation;
  const json = JSON.stringify(address);
  await transaction
    .insertInto('remote_conversations')
    .values({ conversation_id: id, channel, user_id: userId, json, stopped_at: null })
    .onConflict((conflict) =>
      conflict.column('conversation_id').doUpdateSet({ user_id: userId, json, stopped_at: null }),
    )
    .execute();
}

/** The remote conversation of that id, undefined for the embedded Direct Line's. */
export async function findRemoteConversation(
  db: Database,
  conversationId: string,
): Promise<RemoteConversation | undefined> {
  const row = await db
    .selectFrom('remote_conversations')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  return (
    row && {
      conversationId: row.conversation_id,
      channel: row.channel,
      userId: row.user_id,
      address: JSON.parse(row.json) as RemoteAddress,
      stoppedAt: row.stopped_at,
    }
  );
}

/** Nobody listens there any more: nothing is delivered until somebody speaks. What still waited is given up. */
export async function stopRemoteConversation(
  transaction: Database,
  conversationId: string,
  now: number,
): Promise<void> {
  await transaction
    .updateTable('remote_conversations')
    .set({ stopped_at: now })
    .where('conversation_id', '=', conversationId)
    .execute();
  await transaction
    .updateTable('deliveries')
    .set({ done_at: now })
    .where('conversation_id', '=', conversationId)
    .where('done_at', 'is', null)
    .execute();
}

/**
 * Opens again a conversation that was cleared away and whose address is kept, because its person has a dossier.
 * @returns undefined when there is none
 */
export async function reviveConversation(
  db: Database,
  conversationId: string,
  { locale, now }: { readonly locale: string; readonly now: number },
): Promise<Conversation | undefined> {
  const remote = await findRemoteConversation(db, conversationId);
  if (remote === undefined) return undefined;
  const { channel, userId } = remote;
  const conversation = { id: conversationId, channel, userId, locale, createdAt: now };
  await insertConversation(db, conversation);
  return conversation;
}
