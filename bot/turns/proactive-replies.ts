import type { Activity } from 'botframework-schema';
import { findConversation } from '../storage/conversations.js';
import type { Database } from '../storage/database.js';
import type { Entry } from '../storage/transcripts.js';
import { UnitOfWork } from '../storage/unit-of-work.js';
import type { ReplySink } from './local-connector.js';
import { TurnReplies, type ShowActivity } from './replies.js';

/** What proactive replies need: the store, the clock, and the sockets to tell. */
export interface ProactiveParts {
  readonly db: Database;
  readonly now: () => number;
  readonly show: ShowActivity;
  readonly notify: (conversationId: string, entries?: readonly Entry[]) => void;
}

/** Stores and shows at once what is said outside a turn (`continueConversationAsync`). */
export class ProactiveReplies implements ReplySink {
  constructor(private readonly parts: ProactiveParts) {}

  send(activity: Partial<Activity>): Promise<string> {
    return this.#deliver(activity, (replies) => replies.send(activity));
  }

  update(activity: Partial<Activity>): Promise<void> {
    return this.#deliver(activity, (replies) => replies.update(activity));
  }

  /** The bot framework names no conversation here, and an id alone is not enough to find it safely. */
  remove(): Promise<void> {
    return Promise.reject(new Error('A message can be removed within a turn only'));
  }

  async #deliver<T>(activity: Partial<Activity>, say: (replies: TurnReplies) => Promise<T>): Promise<T> {
    const { db, now, show, notify } = this.parts;
    const conversation = await findConversation(db, activity.conversation?.id ?? '');
    if (conversation === undefined) throw new Error('No such conversation');
    const replies = new TurnReplies(conversation, { now, show, notify });
    const result = await say(replies);
    const work = new UnitOfWork();
    const said = replies.stageInto(work);
    await work.commit(db);
    notify(conversation.id, said());
    return result;
  }
}
