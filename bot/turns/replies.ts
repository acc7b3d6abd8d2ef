import { randomUUID } from 'node:crypto';
import type { Activity } from 'botframework-schema';
import type { Conversation } from '../storage/conversations.js';
import type { Received } from '../storage/inbox.js';
import type { Database } from '../storage/database.js';
import {
  appendActivities,
  findActivity,
  replaceActivity,
  type Entry,
  type TranscriptActivity,
} from '../storage/transcripts.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import { isEchoed, toReply } from './addressing.js';
import { isDeparture, stageDeparture } from './departure.js';
import type { ReplySink } from './adapter.js';
import { isEmbedded, type RemoteChannels } from './remote-channels.js';

/** Shows something at once that is never stored, such as that the assistant is writing. */
export type ShowActivity = (conversationId: string, activity: TranscriptActivity) => void;

export interface TurnRepliesParts {
  readonly now: () => number;
  readonly show: ShowActivity;
  /** Called after a commit: the transcript of another conversation has grown. */
  readonly notify: (conversationId: string, entries?: readonly Entry[]) => void;
  readonly remote?: RemoteChannels | undefined;
}

/** What is stored with the replies of a turn: its message as the page gets it back, and the last place that was read before. */
export interface Opened {
  readonly echo: TranscriptActivity;
  readonly after: number;
}

interface Said {
  readonly activity: TranscriptActivity;
  readonly replaces: boolean;
}

/** Gathers what a turn says, to be stored in the turn's own transaction. */
export class TurnReplies implements ReplySink {
  readonly #said: Said[] = [];
  #leaves = false;

  /** @param answered the message that they answer; absent outside of a turn */
  constructor(
    private readonly conversation: Conversation,
    private readonly parts: TurnRepliesParts,
    private readonly answered?: Received,
  ) {}

  send(activity: Partial<Activity>): Promise<string> {
    const id = randomUUID();
    const { now, show } = this.parts;
    const reply = toReply(activity, id, this.conversation, now());
    if (isDeparture(reply)) this.#leaves = true;
    if (reply.type === 'typing') show(this.conversation.id, reply);
    else this.#said.push({ activity: reply, replaces: false });
    return Promise.resolve(id);
  }

  update(activity: Partial<Activity>): Promise<void> {
    const reply = toReply(activity, activity.id ?? '', this.conversation, this.parts.now());
    // It stands where it was, and answers nothing: Web Chat would hold it back until the message is there that it answers.
    delete reply.replyToId;
    this.#said.push({ activity: reply, replaces: true });
    return Promise.resolve();
  }

  /** A removed message becomes an event under the same id: clients that show it already replace it by nothing. */
  remove(activityId: string): Promise<void> {
    return this.update({ id: activityId, type: 'event', name: 'message-retire' });
  }

  /**
   * Stages everything that was said, and the end of the visit when that was said.
   * @returns what tells, once it is committed, what clients are to be shown; undefined when that is to be read
   */
  stageInto(work: UnitOfWork, opened?: Opened): () => readonly Entry[] | undefined {
    const { conversation, parts } = this;
    if (this.#leaves) stageDeparture(work, conversation.userId, parts, conversation.id);
    const replaced = this.#said.filter(({ replaces }) => replaces);
    let entries: readonly Entry[] = [];
    if (opened !== undefined || this.#said.length > replaced.length)
      work.stage(async (transaction) => {
        entries = await this.#append(transaction, opened);
      });
    for (const { activity } of replaced)
      work.stage((transaction) => replaceActivity(transaction, conversation.id, activity, parts.now()));
    return () => (replaced.length > 0 ? undefined : entries);
  }

  async #append(transaction: Database, opened: Opened | undefined): Promise<readonly Entry[]> {
    const { id } = this.conversation;
    const replies: TranscriptActivity[] = [];
    for (const { activity, replaces } of this.#said)
      if (!replaces) replies.push(await this.#withKnownReplyTo(transaction, activity));
    const activities = opened === undefined ? replies : [opened.echo, ...replies];
    const entries = await appendActivities(transaction, id, activities, this.parts.now(), opened?.after);
    if (!isEmbedded(this.conversation))
      for (const reply of replies) await this.parts.remote?.stage(transaction, this.conversation, reply);
    return entries;
  }

  /** Web Chat holds a message back for 5 s when it answers one that the transcript doesn't have. */
  async #withKnownReplyTo(transaction: Database, reply: TranscriptActivity): Promise<TranscriptActivity> {
    const { replyToId, ...rest } = reply;
    if (replyToId === undefined) return reply;
    const known =
      replyToId === this.answered?.activity.id
        ? isEchoed(this.answered.activity)
        : (await findActivity(transaction, this.conversation.id, replyToId)) !== undefined;
    return known ? reply : rest;
  }
}
