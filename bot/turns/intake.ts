import type { Conversation, OpenConversation } from '../storage/conversations.js';
import type { Inbox, ReceivedActivity } from '../storage/inbox.js';
import type { Write } from '../storage/unit-of-work.js';
import { Message, type MessageParts } from './message.js';
import type { TurnRunner } from './runner.js';

export interface MessageIntakeParts extends MessageParts {
  readonly inbox: Inbox;
  readonly runner: TurnRunner;
}

/** What comes with a message. */
export interface Arrival {
  /** The records that belong to it, such as its files'. */
  readonly records?: readonly Write[];
  /** When it reached the service; now when absent. */
  readonly arrivedAt?: number;
}

/**
 * Takes what users send. It is stored before it is acknowledged: with its answer when that comes at once, by itself otherwise
 * (docs/decisions/0015-une-transaction-par-tour.md).
 */
export class MessageIntake {
  constructor(private readonly parts: MessageIntakeParts) {}

  /**
   * Stores a message with the records that belong to it, such as its files', once.
   * @returns whether it is new; a repeated one changes nothing
   */
  async receive(
    conversation: Conversation | OpenConversation,
    activity: ReceivedActivity,
    { records = [], arrivedAt }: Arrival = {},
  ): Promise<boolean> {
    const { inbox, runner } = this.parts;
    const { id } = conversation;
    // A repeated message would run a whole turn, only to be turned away when it commits.
    if (await inbox.has(id, activity.id)) return false;
    const received = inbox.arrive(id, activity, arrivedAt);
    const message = new Message(this.parts, conversation, received, records);
    if (records.length === 0 && 'head' in conversation && !conversation.waiting) {
      const answered = runner.answerAtOnce(message, conversation.head);
      if (answered !== undefined) return answered;
    }
    await runner.letStore(id);
    const isNew = await message.store();
    if (isNew) runner.wake(id);
    return isNew;
  }
}
