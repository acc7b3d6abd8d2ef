import { setTimeout as pause } from 'node:timers/promises';
import { deferred } from '../core/deferred.js';
import { describeError, MAX_ATTEMPTS, TurnInterruptedError } from '../core/errors.js';
import { SerialByKey } from '../core/serial-by-key.js';
import { findConversation } from '../storage/conversations.js';
import { AlreadyDoneError } from '../storage/inbox.js';
import type { Replicas } from '../storage/replicas.js';
import { isStorageUnavailable } from '../storage/storage-unavailable.js';
import { TranscriptMovedError } from '../storage/transcripts.js';
import { UnitOfWork } from '../storage/unit-of-work.js';
import { Answerer, isOfTheStorage, type AnswererParts, type Task } from './answerer.js';
import { RepeatedMessageError, type Message } from './message.js';
import { OutageNotice } from './outage-notice.js';
import { isEmbedded } from './remote-channels.js';
import type { TurnMetrics, TurnResult } from './turn.js';

const STORAGE_RETRY_MS = 2000;
/** How long to leave a conversation to the other process that runs it, before looking again. */
const HELD_MS = 100;
/** A message whose answer takes longer is stored by itself, and acknowledged. */
const AT_ONCE_MS = 200;

export interface TurnRunnerParts extends AnswererParts {
  readonly replicas: Replicas;
  readonly metrics: TurnMetrics;
}

/** Runs what waits in the inbox: the oldest first, one turn at a time in each conversation. */
export class TurnRunner {
  readonly #conversations = new SerialByKey((id) => this.#drain(id));
  readonly #outages: OutageNotice;
  readonly #answerer: Answerer;
  /** The messages that are answered before they are stored, by their conversation. */
  readonly #held = new Map<string, Message>();

  constructor(private readonly parts: TurnRunnerParts) {
    this.#outages = new OutageNotice(parts);
    this.#answerer = new Answerer(parts);
  }

  /** Runs the waiting messages of a conversation, soon. */
  wake(conversationId: string): void {
    this.#conversations.wake(conversationId);
  }

  /** Runs what an earlier process left. */
  async recover(): Promise<void> {
    for (const conversationId of await this.parts.inbox.waitingConversations()) this.wake(conversationId);
  }

  /** Starts no more turns and waits for those that run, at most so long. */
  stop(milliseconds: number): Promise<void> {
    return this.#conversations.stop(milliseconds);
  }

  /**
   * Answers a message before it is stored, and stores both at once; a message whose answer takes time is stored by itself meanwhile.
   * @param head the last place of its transcript when nothing waited in it
   * @returns once it is stored, whether it is new; undefined when another turn of its conversation runs
   */
  answerAtOnce(message: Message, head: number): Promise<boolean> | undefined {
    const { id } = message.conversation;
    const stored = deferred<boolean>();
    const started = this.#conversations.tryAtOnce(id, async () => {
      this.#held.set(id, message);
      const late = setTimeout(() => {
        message.store().then(stored.resolve, stored.reject);
      }, AT_ONCE_MS);
      try {
        const answer = (): Promise<void> => this.#answer(taskOf(message, head));
        if (!(await this.parts.replicas.exclusively(id, answer))) throw new TranscriptMovedError(id);
        stored.resolve(true);
      } catch (error) {
        await this.#storeUnanswered(message, error).then(stored.resolve, stored.reject);
      } finally {
        clearTimeout(late);
        this.#held.delete(id);
      }
    });
    return started ? stored.promise : undefined;
  }

  /** Has the message stored that is answered in a conversation: those that come after it are stored after it. */
  async letStore(conversationId: string): Promise<void> {
    await this.#held
      .get(conversationId)
      ?.store()
      .catch(() => undefined);
  }

  /** @returns whether the message is new. @throws when it could not be stored: its sender is told */
  async #storeUnanswered(message: Message, error: unknown): Promise<boolean> {
    if (error instanceof RepeatedMessageError) return false;
    const { id } = message.conversation;
    if (isStorageUnavailable(error) && !message.kept) throw error;
    const isNew = await message.store();
    if (isNew && error instanceof TranscriptMovedError) this.wake(id);
    else if (isNew) this.#retryLater(id, error);
    return isNew;
  }

  async #drain(conversationId: string): Promise<void> {
    try {
      const run = (): Promise<void> => this.#answerAll(conversationId);
      while (!this.#conversations.stopping && !(await this.parts.replicas.exclusively(conversationId, run)))
        await pause(HELD_MS);
    } catch (error) {
      this.#retryLater(conversationId, error);
    }
  }

  /** Nothing could be stored, not even an apology: the message stays in the inbox until the storage is back. */
  #retryLater(conversationId: string, error: unknown): void {
    this.parts.log.error({ conversationId, ...describeError(error) }, 'turn not stored');
    this.#outages.tell(conversationId);
    setTimeout(() => {
      this.wake(conversationId);
    }, STORAGE_RETRY_MS).unref();
  }

  async #answerAll(conversationId: string): Promise<void> {
    const { db, inbox, remote } = this.parts;
    while (!this.#conversations.stopping) {
      const received = await inbox.oldestWaiting(conversationId);
      if (received === undefined) return;
      const conversation =
        (await findConversation(db, conversationId)) ?? (await remote?.revive(conversationId));
      if (conversation === undefined) await this.#answerer.commit(new UnitOfWork(), { received });
      else {
        await inbox.countAttempt(received.inboxId);
        await this.#answer({ received, conversation });
      }
    }
  }

  /** @throws what is no fault of the turn, but that another process answered first */
  async #answer(task: Task): Promise<void> {
    const { inbox, metrics } = this.parts;
    const startedAt = performance.now();
    const end = (result: TurnResult): void => {
      metrics.turn(result, (performance.now() - startedAt) / 1000);
    };
    try {
      const result = await this.#converse(task);
      this.#outages.over(task.conversation.id);
      end(result);
    } catch (error) {
      if (error instanceof AlreadyDoneError) return;
      if (isStorageUnavailable(error)) {
        end('held_up');
        inbox.forgetAttempt(task.received.inboxId);
      }
      throw error;
    }
  }

  async #converse(task: Task): Promise<TurnResult> {
    try {
      const { attempts } = task.received;
      if (attempts >= MAX_ATTEMPTS) throw new TurnInterruptedError(attempts);
      await this.#prepared(task);
      return 'answered';
    } catch (error) {
      if (isOfTheStorage(error)) throw error;
      await this.#answerer.apologise(error, task);
      return 'failed';
    }
  }

  async #prepared(task: Task): Promise<void> {
    const { remote } = this.parts;
    const { received, conversation } = task;
    if (remote === undefined || isEmbedded(conversation)) return this.#answerer.converse(task);
    const answered = remote.showWorking(conversation);
    try {
      await this.#answerer.converse({ received: await remote.prepare(received), conversation });
    } finally {
      answered();
    }
  }
}

function taskOf(message: Message, head: number): Task {
  const { received, conversation } = message;
  return { received, conversation, held: { message, head } };
}
