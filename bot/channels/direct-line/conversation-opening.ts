import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { insertConversation, setLocale, type Conversation } from '../../storage/conversations.js';
import type { Database } from '../../storage/database.js';
import type { Inbox } from '../../storage/inbox.js';
import { BOT_ID, CHANNEL_ID } from '../../turns/addressing.js';

/** A new user of the embedded Direct Line. The prefix tells clients that the id can't be chosen by them. */
export function newUserId(): string {
  return `dl_${randomBytes(16).toString('hex')}`;
}

/** What a conversation is opened and begun with. */
export interface OpeningParts {
  readonly db: Database;
  readonly inbox: Inbox;
  readonly wake: (conversationId: string) => void;
}

/** Opens a conversation, in which nothing is said before it begins. */
export async function openConversation(
  db: Database,
  given: { userId: string; locale: string; createdAt: number; origin?: string },
): Promise<Conversation> {
  const conversation = { id: ulid(), channel: CHANNEL_ID, ...given };
  await insertConversation(db, conversation);
  return conversation;
}

/**
 * Begins a conversation, once: the assistant is told by the first message of its inbox, and welcomes its user.
 * @param locale in which language, where its client says so at its start; later on each message says its own
 */
export async function beginConversation(
  { db, inbox, wake }: OpeningParts,
  { id, userId, toldAt }: Conversation,
  locale?: string,
): Promise<void> {
  if (toldAt !== undefined) return;
  const begun = await db.transaction().execute(async (transaction) => {
    const first = await inbox.insert(transaction, id, {
      type: 'conversationUpdate',
      id: 'ouverture',
      membersAdded: [BOT_ID, userId].map((member) => ({ id: member, name: '' })),
    });
    if (first && locale !== undefined) await setLocale(transaction, id, locale);
    return first;
  });
  if (begun) wake(id);
}
