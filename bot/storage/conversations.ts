import type { Database } from './database.js';
import { statement } from './statement.js';
import type { UnitOfWork } from './unit-of-work.js';

/** A conversation, bound to its user: of the embedded Direct Line, or of a channel of the Azure Bot Service. */
export interface Conversation {
  readonly id: string;
  readonly channel: string;
  readonly userId: string;
  /** BCP 47, as the client asked for it. */
  readonly locale: string;
  readonly createdAt: number;
  /** When the assistant last said something in it. */
  readonly toldAt?: number;
}

/** A conversation as it is when somebody speaks in it. */
export interface OpenConversation extends Conversation {
  /** The last place of its transcript. */
  readonly head: number;
  /** Whether a message waits for its turn. */
  readonly waiting: boolean;
}

/** A conversation that begins, and the network that it comes from under a pseudonym, where the channel tells. */
export type NewConversation = Conversation & { readonly origin?: string };

/** Keeps a conversation; one that is known stays as it is. */
export async function insertConversation(db: Database, conversation: NewConversation): Promise<void> {
  const { id, channel, userId, locale, createdAt, origin = null } = conversation;
  await db
    .insertInto('conversations')
    .values({
      id,
      channel,
      user_id: userId,
      locale,
      created_at: createdAt,
      last_at: createdAt,
      told_at: null,
      origin,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** The conversation of that id, undefined when it is unknown (or was cleared away). */
export async function findConversation(db: Database, id: string): Promise<Conversation | undefined> {
  const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst();
  return row && fromRow(row);
}

const openConversation = statement((db, { id }: { readonly id: string }) =>
  db
    .selectFrom('conversations')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('inbox')
        .select((of) => of.fn.max('inbox.id').as('first'))
        .whereRef('inbox.conversation_id', '=', 'conversations.id')
        .where('inbox.done_at', 'is', null)
        .as('waiting'),
    )
    .where('id', '=', id)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('departures')
            .select('left_at')
            .whereRef('departures.user_id', '=', 'conversations.user_id'),
        ),
      ),
    ),
);

/** The conversation of that id as long as its user has not left their device; undefined then, and when it is unknown. */
export async function findOpenConversation(db: Database, id: string): Promise<OpenConversation | undefined> {
  const [row] = await openConversation(db, { id });
  return row && { ...fromRow(row), head: row.head, waiting: row.waiting !== null };
}

/** The conversation that a user opened last. */
export async function latestConversationOf(
  db: Database,
  channel: string,
  userId: string,
): Promise<Conversation | undefined> {
  const row = await db
    .selectFrom('conversations')
    .selectAll()
    .where('user_id', '=', userId)
    .where('channel', '=', channel)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** The network that a conversation was opened from, under a pseudonym; undefined where the channel doesn't tell. */
export async function originOf(db: Database, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('conversations').select('origin').where('id', '=', id).executeTakeFirst();
  return row?.origin ?? undefined;
}

/** All the conversations that a person opened, the oldest first. */
export async function conversationsOf(db: Database, userId: string): Promise<readonly Conversation[]> {
  const rows = await db
    .selectFrom('conversations')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** Stages the language that a conversation goes on in, when the turn has set another one (`context.locale`). */
export function stageLocale(
  work: UnitOfWork,
  { id, locale }: Conversation,
  spoken: string | undefined,
): void {
  if (spoken === undefined || spoken === locale) return;
  work.stage((transaction) => setLocale(transaction, id, spoken));
}

/** Sets the language that a conversation goes on in. */
export async function setLocale(db: Database, id: string, locale: string): Promise<void> {
  await db.updateTable('conversations').set({ locale }).where('id', '=', id).execute();
}

interface Row {
  id: string;
  channel: string;
  user_id: string;
  locale: string;
  created_at: number;
  told_at: number | null;
}

function fromRow({ id, channel, user_id, locale, created_at, told_at }: Row): Conversation {
  const conversation = { id, channel, userId: user_id, locale, createdAt: created_at };
  return told_at === null ? conversation : { ...conversation, toldAt: told_at };
}
