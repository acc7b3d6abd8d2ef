import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { wasTold } from '../../domain/understanding/was-told.js';
import { isInternal } from '../../dialogs/turn/internal-event.js';
import { asksSerious } from '../../dialogs/turn/serious-question.js';
import { Ending } from '../core/ending.js';
import { turnError } from '../core/errors.js';
import type { Words } from '../core/locales.js';
import { within } from '../core/timeout.js';
import { stageLocale, type Conversation } from '../storage/conversations.js';
import type { Database } from '../storage/database.js';
import { AlreadyDoneError, type Inbox, type Received } from '../storage/inbox.js';
import { isStorageUnavailable } from '../storage/storage-unavailable.js';
import { TranscriptMovedError, type Entry } from '../storage/transcripts.js';
import { UnitOfWork } from '../storage/unit-of-work.js';
import type { AssistantAdapter } from './adapter.js';
import { toTurn } from './addressing.js';
import { RepeatedMessageError, type Message } from './message.js';
import type { RemoteChannels } from './remote-channels.js';
import { TurnReplies, type ShowActivity } from './replies.js';
import type { RunTurn } from './turn.js';

/** How often a turn starts again on fresh data when another one changed the same dossier. */
const CONFLICT_RETRIES = 3;

export interface AnswererParts {
  readonly db: Database;
  readonly inbox: Inbox;
  readonly adapter: AssistantAdapter;
  readonly runTurn: RunTurn;
  readonly now: () => number;
  readonly show: ShowActivity;
  /** Called after a commit: the transcript has grown, by these entries when they are known. */
  readonly notify: (conversationId: string, entries?: readonly Entry[]) => void;
  readonly words: Words;
  readonly log: Logger;
  readonly turnTimeoutMs: number;
  /** A serious question is told no sooner than this after the message that led to it. */
  readonly doubleClickMs: number;
  /** Absent when the service is on the web only. */
  readonly remote?: RemoteChannels | undefined;
}

/** One message to be answered. */
export interface Task {
  readonly received: Received;
  readonly conversation: Conversation;
  /** Where it is not stored yet: it is, with its answer, if nothing was said since that place of the transcript. */
  readonly held?: { readonly message: Message; readonly head: number };
}

/** Answers one message, and commits the answer: by an apology when the turn fails. */
export class Answerer {
  constructor(private readonly parts: AnswererParts) {}

  /**
   * Runs the turn of a message. What fails is answered by a sentence.
   * @throws what is no fault of the turn: the storage, another turn that was first, a message that is known or a transcript that moved
   */
  async converse(task: Task): Promise<void> {
    await this.#attempt(task, CONFLICT_RETRIES);
  }

  /** Answers by the sentence that an error has. @throws what is no fault of the turn */
  async apologise(error: unknown, task: Task): Promise<void> {
    const { received, conversation } = task;
    const turn = { conversationId: conversation.id, inboxId: received.inboxId, locale: conversation.locale };
    const text = turnError(error, turn, this.parts);
    const replies = new TurnReplies(conversation, this.parts, received);
    // Nobody waits for the answer to an event of the service's own.
    if (!isInternal(received.activity))
      await replies.send({ type: 'message', text, replyToId: received.activity.id });
    await this.commit(new UnitOfWork(), task, replies);
  }

  /** Commits what a turn changed and said, and that its message is done with. */
  async commit(
    work: UnitOfWork,
    { received, held }: Pick<Task, 'received' | 'held'>,
    replies?: TurnReplies,
  ): Promise<void> {
    const { db, inbox, notify } = this.parts;
    const joins = await held?.message.joinTurn();
    if (joins !== undefined) work.stage(joins);
    else work.stage((transaction) => inbox.markDone(transaction, received.inboxId));
    const opened =
      held === undefined || joins === undefined ? undefined : { echo: held.message.echo, after: held.head };
    const said = replies?.stageInto(work, opened);
    try {
      await work.commit(db);
    } catch (error) {
      held?.message.turnEnded(false);
      throw error;
    }
    held?.message.turnEnded(true);
    notify(received.conversationId, said?.());
  }

  async #attempt(task: Task, retries: number): Promise<void> {
    const { adapter, runTurn, turnTimeoutMs } = this.parts;
    const { received, conversation } = task;
    const { inboxId, receivedAt, arrivedAt } = received;
    const told = wasTold(arrivedAt, conversation.toldAt);
    const work = new UnitOfWork();
    const ending = new Ending();
    const replies = new TurnReplies(conversation, this.parts, received);
    const activity = toTurn(received.activity, conversation, receivedAt);
    const asked = { serious: false };
    try {
      const turn = adapter.run(activity, replies, async (context) => {
        await runTurn(context, { work, receivedAt, inboxId, told, ending });
        stageLocale(work, conversation, context.locale);
        asked.serious = asksSerious(context);
      });
      await within(turnTimeoutMs, turn);
      if (asked.serious) await this.#letDoublesCome(arrivedAt);
      await this.commit(work, task, replies);
    } catch (error) {
      if (retries === 0 || !isVersionConflict(error)) throw error;
      await this.#attempt(task, retries - 1);
    } finally {
      ending.end();
    }
  }

  /** What was sent twice at once has arrived before a serious question is told, and so can't answer it. */
  async #letDoublesCome(arrivedAt: number): Promise<void> {
    const { now, doubleClickMs } = this.parts;
    await pause(Math.max(0, Math.min(doubleClickMs, arrivedAt + doubleClickMs - now())));
  }
}

/** Whether an error is no fault of the turn, and so answered by no apology. */
export function isOfTheStorage(error: unknown): boolean {
  return (
    isStorageUnavailable(error) ||
    error instanceof AlreadyDoneError ||
    error instanceof RepeatedMessageError ||
    error instanceof TranscriptMovedError
  );
}

/** By name: the error belongs to the domain, and each store may have its own. */
function isVersionConflict(error: unknown): boolean {
  return error instanceof Error && error.name === 'VersionConflictError';
}
