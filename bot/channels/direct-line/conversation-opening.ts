import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { insertConversation, type Conversation } from '../../storage/conversations.js';
import type { Database } from '../../storage/database.js';
import type { Inbox } from '../../storage/inbox.js';
import { BOT_ID, CHANNEL_ID } from '../addressing.js';

/** A new user of the embedded Direct Line. The prefix tells clients that the id can't be chosen by them. */
export function newUserId(): string {
  return `dl_${randomBytes(16).toString('hex')}`;
}

/** Opens a conversation: the assistant is told once, by the first message of its inbox. */
export async function openConversation(
  db: Database,
  inbox: Inbox,
  { now, ...given }: { userId: string; locale: string; now: number; origin?: string },
): Promise<Conversation> {
  const conversation = { id: ulid(), channel: CHANNEL_ID, createdAt: now, ...given };
  await db.transaction().execute(async (transaction) => {
    await insertConversation(transaction, conversation);
    await inbox.insert(transaction, conversation.id, {
      type: 'conversationUpdate',
      id: 'ouverture',
      membersAdded: [BOT_ID, given.userId].map((id) => ({ id, name: '' })),
    });
  });
  return conversation;
}
