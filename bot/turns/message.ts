import type { Attachment } from 'botframework-schema';
import { deferred, type Deferred } from '../core/deferred.js';
import type { Conversation } from '../storage/conversations.js';
import type { Database } from '../storage/database.js';
import type { Inbox, Received } from '../storage/inbox.js';
import { appendActivities, type Entry, type TranscriptActivity } from '../storage/transcripts.js';
import { UnitOfWork, type Write } from '../storage/unit-of-work.js';
import { toEcho } from './addressing.js';

/** The conversation already has this message: nothing of the repeated one is kept. */
export class RepeatedMessageError extends Error {}

/** What a message is stored with. */
export interface MessageParts {
  readonly db: Database;
  readonly inbox: Inbox;
  readonly now: () => number;
  /** Called after a commit: a transcript has grown, by these. */
  readonly notify: (conversationId: string, entries?: readonly Entry[]) => void;
}

/**
 * A message that its sender was not yet told is kept. It is stored once: with its answer, or before it when the answer takes
 * time. Either way it is acknowledged when it is on the disk, and no sooner.
 */
export class Message {
  #stored: Promise<boolean> | undefined;
  #kept = false;
  /** While its turn commits it: whether it did. */
  #turn: Deferred<boolean> | undefined;

  constructor(
    private readonly parts: MessageParts,
    readonly conversation: Conversation,
    readonly received: Received,
    private readonly records: readonly Write[] = [],
  ) {}

  /** The user's own message as the page gets it back. */
  get echo(): TranscriptActivity {
    return toEcho(withoutLinks(this.received.activity), this.conversation, this.parts.now());
  }

  /** Whether it was stored by itself: nothing of it is lost whatever its turn does. */
  get kept(): boolean {
    return this.#kept;
  }

  /**
   * Stores it by itself, with its echo and its records; a turn that commits it at this moment does that.
   * @returns whether it is new; a repeated one changes nothing. @throws what the storage throws
   */
  store(): Promise<boolean> {
    if (this.#turn !== undefined) return this.#turn.promise.then((committed) => committed || this.store());
    this.#stored ??= this.#storeApart();
    return this.#stored;
  }

  /**
   * Puts it among what its turn writes, unless it is stored already.
   * @throws RepeatedMessageError, TranscriptMovedError by the write; and what storing it apart threw
   */
  async joinTurn(): Promise<Write | undefined> {
    if (this.#stored !== undefined) {
      if (!(await this.#stored)) throw new RepeatedMessageError();
      return undefined;
    }
    this.#turn = deferred();
    const { inbox } = this.parts;
    return async (transaction) => {
      if (!(await inbox.store(transaction, this.received, true))) throw new RepeatedMessageError();
    };
  }

  /** Its turn has ended. */
  turnEnded(committed: boolean): void {
    const turn = this.#turn;
    if (!committed) this.#turn = undefined;
    turn?.resolve(committed);
  }

  async #storeApart(): Promise<boolean> {
    const { db, inbox, now, notify } = this.parts;
    const { id } = this.conversation;
    const work = new UnitOfWork();
    let entries: readonly Entry[] = [];
    work.stage(async (transaction) => {
      if (!(await inbox.store(transaction, this.received))) throw new RepeatedMessageError();
    });
    for (const record of this.records) work.stage(record);
    work.stage(async (transaction) => {
      entries = await appendActivities(transaction, id, [this.echo], now());
    });
    try {
      await work.commit(db);
    } catch (error) {
      if (error instanceof RepeatedMessageError) return false;
      throw error;
    }
    this.#kept = true;
    inbox.forgetAttempt(this.received.inboxId);
    notify(id, entries);
    return true;
  }
}

/** What Web Chat shows of one's own file is its name and size, and a link if it has an address: there is nothing to open. */
function withoutLinks(activity: TranscriptActivity): TranscriptActivity {
  if (activity.attachments === undefined) return activity;
  const attachments = activity.attachments.map(
    ({ contentType, name }) => ({ contentType, name }) as Attachment,
  );
  return { ...activity, attachments };
}
