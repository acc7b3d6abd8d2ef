import type { TurnContext } from 'botbuilder';
import type { Ending } from '../core/ending.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';

/** What a turn is given beside the bot framework's context. */
export interface Turn {
  /** Everything that the turn changes; committed with its replies, or not at all. */
  readonly work: UnitOfWork;
  /** Business instant at which the message was durably stored. */
  readonly receivedAt: Date;
  readonly inboxId: string;
  /** Whether what was said last was told when the message arrived. */
  readonly told: boolean;
  /** Of the turn, when it is over or given up: what still runs for it is for nobody. */
  readonly ending: Pick<Ending, 'signal'>;
}

/** The assistant: runs one turn. What it throws is answered by `bot/core/errors.ts`. */
export type RunTurn = (context: TurnContext, turn: Turn) => Promise<void>;

/** What became of a turn: answered, answered by an apology, or put off because nothing could be stored. */
export type TurnResult = 'answered' | 'failed' | 'held_up';

/** Counts the turns that have ended. */
export interface TurnMetrics {
  turn(result: TurnResult, seconds: number): void;
}
