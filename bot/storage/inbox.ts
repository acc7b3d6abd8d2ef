import type { Activity } from 'botframework-schema';
import { monotonicFactory } from 'ulid';
import { INTERNAL_MARK } from '../../dialogs/turn/internal-event.js';
import type { Clocks } from '../core/clocks.js';
import type { Database } from './database.js';
import type { InboxTable } from './schema.js';
import { statement } from './statement.js';
import type { UnitOfWork } from './unit-of-work.js';

/** What arrived and waits for its turn: without addresses, which the turn adds. */
export type ReceivedActivity = Partial<Activity> & { id: string; type: string };

/** A message in the inbox. */
export interface Received {
  readonly inboxId: string;
  readonly conversationId: string;
  readonly activity: ReceivedActivity;
  /** Business instant of storing. */
  readonly receivedAt: Date;
  /** When it reached the service, milliseconds of real time. */
  readonly arrivedAt: number;
  /** How many turns of it were started by processes that found it waiting. */
  readonly attempts: number;
}

/** Another process has finished this message: what this turn staged must not be kept. */
export class AlreadyDoneError extends Error {
  constructor(inboxId: string) {
    super(`Inbox ${inboxId} was done by another turn`);
    this.name = 'AlreadyDoneError';
  }
}

const insertReceived = statement((db, row: InboxTable) =>
  db
    .insertInto('inbox')
    .values({
      id: row.id,
      conversation_id: row.conversation_id,
      activity_id: row.activity_id,
      json: row.json,
      business_at: row.business_at,
      received_at: row.received_at,
      done_at: row.done_at,
      attempts: row.attempts,
    })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'activity_id']).doNothing())
    .returning('id'),
);

const selectKnown = statement((db, known: { conversationId: string; activityId: string }) =>
  db
    .selectFrom('inbox')
    .select('id')
    .where('conversation_id', '=', known.conversationId)
    .where('activity_id', '=', known.activityId),
);

/** What was received and not yet answered; every message is stored here before it is acknowledged. */
export class Inbox {
  /** An id gives messages their order and opens nothing: it need not be hard to guess. */
  readonly #nextId = monotonicFactory(Math.random);
  /** Messages whose next turn is not counted. */
  readonly #fresh = new Set<string>();

  constructor(
    private readonly db: Database,
    private readonly clocks: Clocks,
  ) {}

  /** Stores an activity in a transaction; it arrived now unless told otherwise. @returns false when the conversation already received that activity id. */
  async insert(
    transaction: Database,
    conversationId: string,
    activity: ReceivedActivity,
    arrivedAt?: number,
  ): Promise<boolean> {
    const received = this.arrive(conversationId, activity, arrivedAt);
    if (!(await this.store(transaction, received))) return false;
    this.#fresh.add(received.inboxId);
    return true;
  }

  /** Gives a message its place in the order of messages, and its instant; it arrived now unless told otherwise. Nothing is stored. */
  arrive(conversationId: string, activity: ReceivedActivity, arrivedAt?: number): Received {
    const now = this.clocks.now();
    return {
      inboxId: this.#nextId(now),
      conversationId,
      activity,
      receivedAt: this.clocks.businessNow(),
      arrivedAt: arrivedAt ?? now,
      attempts: 0,
    };
  }

  /** Stores a message in a transaction. @param answered its turn commits with it @returns false when the conversation already has it */
  async store(transaction: Database, received: Received, answered = false): Promise<boolean> {
    const { inboxId, conversationId, activity, receivedAt, arrivedAt, attempts } = received;
    const rows = await insertReceived(transaction, {
      id: inboxId,
      conversation_id: conversationId,
      activity_id: activity.id,
      json: JSON.stringify(activity),
      business_at: receivedAt.toISOString(),
      received_at: arrivedAt,
      done_at: answered ? this.clocks.now() : null,
      attempts,
    });
    return rows.length === 1;
  }

  /** Whether a conversation ever received that activity id. */
  async has(conversationId: string, activityId: string): Promise<boolean> {
    return (await selectKnown(this.db, { conversationId, activityId })).length > 0;
  }

  /** Stages an event of the service's own, to be run as a turn of that conversation after the commit. */
  enqueueEvent(work: UnitOfWork, conversationId: string, name: string, value: unknown): void {
    const id = `evenement-${this.#nextId(this.clocks.now())}`;
    const activity = { type: 'event', id, name, value, channelData: INTERNAL_MARK };
    work.stage(async (transaction) => {
      await this.insert(transaction, conversationId, activity);
    });
  }

  /** The message that is next in a conversation. */
  async oldestWaiting(conversationId: string): Promise<Received | undefined> {
    const row = await this.db
      .selectFrom('inbox')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .where('done_at', 'is', null)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    return (
      row && {
        inboxId: row.id,
        conversationId,
        activity: JSON.parse(row.json) as ReceivedActivity,
        receivedAt: new Date(row.business_at),
        arrivedAt: row.received_at,
        attempts: row.attempts,
      }
    );
  }

  /** The conversations with a message that waits. */
  async waitingConversations(): Promise<string[]> {
    const rows = await this.db
      .selectFrom('inbox')
      .innerJoin('conversations', 'conversations.id', 'inbox.conversation_id')
      .select('conversation_id')
      .where('done_at', 'is', null)
      .groupBy('conversation_id')
      .execute();
    return rows.map((row) => row.conversation_id);
  }

  /**
   * Counts a turn before it starts, for good: a message that kills process after process is recognised.
   * The first turn of a message that has just arrived is not counted: that would cost each message one more commit.
   */
  async countAttempt(inboxId: string): Promise<void> {
    if (this.#fresh.delete(inboxId)) return;
    await this.db
      .updateTable('inbox')
      .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
      .where('id', '=', inboxId)
      .execute();
  }

  /** Takes back what `countAttempt` counted: the turn failed for want of the database, through no fault of the message. */
  forgetAttempt(inboxId: string): void {
    this.#fresh.add(inboxId);
  }

  /** Marks a message as answered, in the transaction of its turn. @throws AlreadyDoneError */
  async markDone(transaction: Database, inboxId: string): Promise<void> {
    this.#fresh.delete(inboxId);
    const result = await transaction
      .updateTable('inbox')
      .set({ done_at: this.clocks.now() })
      .where('id', '=', inboxId)
      .where('done_at', 'is', null)
      .executeTakeFirst();
    if (result.numUpdatedRows !== 1n) throw new AlreadyDoneError(inboxId);
  }
}
