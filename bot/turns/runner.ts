import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { wasTold } from '../../domain/understanding/was-told.js';
import { isInternal } from '../../dialogs/turn/internal-event.js';
import { asksSerious } from '../../dialogs/turn/serious-question.js';
import type { Words } from '../core/locales.js';
import { describeError, MAX_ATTEMPTS, turnError, TurnInterruptedError } from '../core/errors.js';
import { findConversation, stageLocale, type Conversation } from '../storage/conversations.js';
import type { Database } from '../storage/database.js';
import { AlreadyDoneError, type Inbox, type Received } from '../storage/inbox.js';
import type { Replicas } from '../storage/replicas.js';
import { isStorageUnavailable } from '../storage/storage-unavailable.js';
import { UnitOfWork } from '../storage/unit-of-work.js';
import type { AssistantAdapter } from './adapter.js';
import { toTurn } from './addressing.js';
import { within } from '../core/timeout.js';
import { HeldUp } from './outage-notice.js';
import { OneAtATime } from '../core/serial-by-key.js';
import { isEmbedded, type RemoteChannels } from './remote-channels.js';
import type { RunTurn, TurnMetrics, TurnResult } from './turn.js';
import { TurnReplies, type ShowActivity } from './replies.js';

/** How often a turn starts again on fresh data when another one changed the same dossier. */
const CONFLICT_RETRIES = 3;
const STORAGE_RETRY_MS = 2000;
/** How long to leave a conversation to the other process that runs it, before looking again. */
const HELD_MS = 100;

export interface TurnRunnerParts {
  readonly db: Database;
  readonly inbox: Inbox;
  readonly replicas: Replicas;
  readonly adapter: AssistantAdapter;
  readonly runTurn: RunTurn;
  readonly now: () => number;
  readonly show: ShowActivity;
  /** Called after a commit: the transcript has grown. */
  readonly notify: (conversationId: string) => void;
  readonly words: Words;
  readonly log: Logger;
  readonly metrics: TurnMetrics;
  readonly turnTimeoutMs: number;
  /** A serious question is told no sooner than this after the message that led to it. */
  readonly doubleClickMs: number;
  /** Absent when the service is on the web only. */
  readonly remote?: RemoteChannels | undefined;
}

/** Runs what waits in the inbox: the oldest first, one turn at a time in each conversation. */
export class TurnRunner {
  readonly #conversations = new OneAtATime((id) => this.#drain(id));
  readonly #heldUp: HeldUp;

  constructor(private readonly parts: TurnRunnerParts) {
    this.#heldUp = new HeldUp(parts);
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

  async #drain(conversationId: string): Promise<void> {
    try {
      const run = (): Promise<void> => this.#answerAll(conversationId);
      while (!this.#conversations.stopping && !(await this.parts.replicas.exclusively(conversationId, run)))
        await pause(HELD_MS);
    } catch (error) {
      // Nothing could be stored, not even an apology: the message stays in the inbox until the storage is back.
      this.parts.log.error({ conversationId, ...describeError(error) }, 'turn not stored');
      this.#heldUp.tell(conversationId);
      setTimeout(() => {
        this.wake(conversationId);
      }, STORAGE_RETRY_MS).unref();
    }
  }

  async #answerAll(conversationId: string): Promise<void> {
    while (!this.#conversations.stopping) {
      const received = await this.parts.inbox.oldestWaiting(conversationId);
      if (received === undefined) return;
      await this.#answer(received);
    }
  }

  async #answer(received: Received): Promise<void> {
    const { db, inbox, metrics, remote } = this.parts;
    const { conversationId } = received;
    const startedAt = performance.now();
    const end = (result: TurnResult): void => {
      metrics.turn(result, (performance.now() - startedAt) / 1000);
    };
    const conversation =
      (await findConversation(db, conversationId)) ?? (await remote?.revive(conversationId));
    try {
      await inbox.countAttempt(received.inboxId);
      if (conversation === undefined) await this.#commit(new UnitOfWork(), received);
      else {
        if (received.attempts >= MAX_ATTEMPTS) throw new TurnInterruptedError(received.attempts);
        await this.#converse(received, conversation);
      }
      end('answered');
    } catch (error) {
      if (error instanceof AlreadyDoneError) return;
      const heldUp = isStorageUnavailable(error);
      end(heldUp ? 'held_up' : 'failed');
      if (heldUp) inbox.forgetAttempt(received.inboxId);
      if (heldUp || conversation === undefined) throw error;
      await this.#apologise(error, received, conversation);
    }
  }

  async #converse(received: Received, conversation: Conversation): Promise<void> {
    const { remote } = this.parts;
    if (remote === undefined || isEmbedded(conversation))
      return this.#attempt(received, conversation, CONFLICT_RETRIES);
    const answered = remote.showWorking(conversation);
    try {
      await this.#attempt(await remote.prepare(received), conversation, CONFLICT_RETRIES);
    } finally {
      answered();
    }
  }

  async #attempt(received: Received, conversation: Conversation, retries: number): Promise<void> {
    const { adapter, runTurn, turnTimeoutMs } = this.parts;
    const { inboxId, receivedAt, arrivedAt } = received;
    const told = wasTold(arrivedAt, conversation.toldAt);
    const work = new UnitOfWork();
    const over = new AbortController();
    const replies = new TurnReplies(conversation, this.parts);
    const activity = toTurn(received.activity, conversation, receivedAt);
    const asked = { serious: false };
    try {
      const turn = adapter.runLocal(activity, replies, async (context) => {
        await runTurn(context, { work, receivedAt, inboxId, told, signal: over.signal });
        stageLocale(work, conversation, context.locale);
        asked.serious = asksSerious(context);
      });
      await within(turnTimeoutMs, turn);
      if (asked.serious) await this.#letDoublesCome(arrivedAt);
      replies.stageInto(work);
      await this.#commit(work, received);
    } catch (error) {
      if (retries === 0 || !isVersionConflict(error)) throw error;
      await this.#attempt(received, conversation, retries - 1);
    } finally {
      over.abort();
    }
  }

  /** What was sent twice at once has arrived before a serious question is told, and so can't answer it. */
  async #letDoublesCome(arrivedAt: number): Promise<void> {
    const { now, doubleClickMs } = this.parts;
    await pause(Math.max(0, Math.min(doubleClickMs, arrivedAt + doubleClickMs - now())));
  }

  async #apologise(error: unknown, received: Received, conversation: Conversation): Promise<void> {
    const { inboxId } = received;
    const turn = { conversationId: conversation.id, inboxId, locale: conversation.locale };
    const text = turnError(error, turn, this.parts);
    const work = new UnitOfWork();
    const replies = new TurnReplies(conversation, this.parts);
    // Nobody waits for the answer to an event of the service's own.
    if (!isInternal(received.activity))
      await replies.send({ type: 'message', text, replyToId: received.activity.id });
    replies.stageInto(work);
    await this.#commit(work, received);
  }

  async #commit(work: UnitOfWork, received: Received): Promise<void> {
    const { db, inbox, notify } = this.parts;
    work.stage((transaction) => inbox.markDone(transaction, received.inboxId));
    await work.commit(db);
    this.#heldUp.over(received.conversationId);
    notify(received.conversationId);
  }
}

/** By name: the error belongs to the domain, and each store may have its own. */
function isVersionConflict(error: unknown): boolean {
  return error instanceof Error && error.name === 'VersionConflictError';
}
