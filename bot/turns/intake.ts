import type { Attachment } from 'botframework-schema';
import type { Conversation } from '../storage/conversations.js';
import type { Database } from '../storage/database.js';
import type { Inbox, ReceivedActivity } from '../storage/inbox.js';
import { appendActivity, type TranscriptActivity } from '../storage/transcripts.js';
import { UnitOfWork, type Write } from '../storage/unit-of-work.js';
import { toEcho } from './addressing.js';

export interface MessageIntakeParts {
  readonly db: Database;
  readonly inbox: Inbox;
  readonly now: () => number;
  readonly notify: (conversationId: string) => void;
  readonly wake: (conversationId: string) => void;
}

/** What comes with a message. */
export interface Arrival {
  /** The records that belong to it, such as its files'. */
  readonly records?: readonly Write[];
  /** When it reached the service; now when absent. */
  readonly arrivedAt?: number;
}

/** The conversation already has this message: nothing of the repeated one is kept. */
class RepeatedMessage extends Error {}

/** Stores what users send before it is acknowledged: the inbox row, the echo and the records that belong to it in one transaction. */
export class MessageIntake {
  constructor(private readonly parts: MessageIntakeParts) {}

  /**
   * Stores a message with the records that belong to it, such as its files', once.
   * @returns whether it is new; a repeated one changes nothing
   */
  async receive(
    conversation: Conversation,
    activity: ReceivedActivity,
    { records = [], arrivedAt }: Arrival = {},
  ): Promise<boolean> {
    const { db, inbox, now, notify, wake } = this.parts;
    const work = new UnitOfWork();
    work.stage(async (transaction) => {
      if (!(await inbox.insert(transaction, conversation.id, activity, arrivedAt)))
        throw new RepeatedMessage();
    });
    for (const record of records) work.stage(record);
    const echo = toEcho(withoutLinks(activity), conversation, now());
    work.stage((transaction) => appendActivity(transaction, conversation.id, echo, now()));
    try {
      await work.commit(db);
    } catch (error) {
      if (error instanceof RepeatedMessage) return false;
      throw error;
    }
    notify(conversation.id);
    wake(conversation.id);
    return true;
  }
}

/** What Web Chat shows of one's own file is its name and size, and a link if it has an address: there is nothing to open. */
function withoutLinks(activity: ReceivedActivity): TranscriptActivity {
  if (activity.attachments === undefined) return activity;
  const attachments = activity.attachments.map(
    ({ contentType, name }) => ({ contentType, name }) as Attachment,
  );
  return { ...activity, attachments };
}
