import { randomUUID } from 'node:crypto';
import type { Activity } from 'botframework-schema';
import type { Conversation } from '../storage/conversations.js';
import type { Database } from '../storage/database.js';
import {
  appendActivity,
  findActivity,
  replaceActivity,
  type TranscriptActivity,
} from '../storage/transcripts.js';
import type { UnitOfWork, Write } from '../storage/unit-of-work.js';
import { toReply } from './addressing.js';
import { isDeparture, stageDeparture } from './departure.js';
import type { ReplySink } from './local-connector.js';
import { isEmbedded, type RemoteChannels } from './remote-channels.js';

/** Shows something at once that is never stored, such as that the assistant is writing. */
export type ShowActivity = (conversationId: string, activity: TranscriptActivity) => void;

export interface TurnRepliesParts {
  readonly now: () => number;
  readonly show: ShowActivity;
  /** Called after a commit: the transcript of another conversation has grown. */
  readonly notify: (conversationId: string) => void;
  readonly remote?: RemoteChannels | undefined;
}

/** Gathers what a turn says, to be stored in the turn's own transaction. */
export class TurnReplies implements ReplySink {
  readonly #writes: Write[] = [];

  #leaves = false;

  constructor(
    private readonly conversation: Conversation,
    private readonly parts: TurnRepliesParts,
  ) {}

  send(activity: Partial<Activity>): Promise<string> {
    const id = randomUUID();
    const { now, show, remote } = this.parts;
    const reply = toReply(activity, id, this.conversation, now());
    if (isDeparture(reply)) this.#leaves = true;
    if (reply.type === 'typing') show(this.conversation.id, reply);
    else
      this.#writes.push(async (transaction) => {
        const known = await withKnownReplyTo(transaction, this.conversation.id, reply);
        await appendActivity(transaction, this.conversation.id, known, now());
        if (!isEmbedded(this.conversation)) await remote?.stage(transaction, this.conversation, known);
      });
    return Promise.resolve(id);
  }

  update(activity: Partial<Activity>): Promise<void> {
    const { now } = this.parts;
    const reply = toReply(activity, activity.id ?? '', this.conversation, now());
    this.#writes.push((transaction) => replaceActivity(transaction, this.conversation.id, reply, now()));
    return Promise.resolve();
  }

  /** A removed message becomes an event under the same id: clients that show it already replace it by nothing. */
  remove(activityId: string): Promise<void> {
    return this.update({ id: activityId, type: 'event', name: 'message-retire' });
  }

  /** Stages everything that was said, and the end of the visit when that was said. */
  stageInto(work: UnitOfWork): void {
    if (this.#leaves) stageDeparture(work, this.conversation.userId, this.parts, this.conversation.id);
    for (const write of this.#writes) work.stage(write);
  }
}

/** Web Chat holds a message back for 5 s when it answers one that the transcript doesn't have. */
async function withKnownReplyTo(
  transaction: Database,
  conversationId: string,
  reply: TranscriptActivity,
): Promise<TranscriptActivity> {
  const { replyToId, ...rest } = reply;
  if (replyToId === undefined) return reply;
  return (await findActivity(transaction, conversationId, replyToId)) === undefined ? rest : reply;
}
