import type { Database } from './database.js';
import { statement } from './statement.js';
import type { UnitOfWork } from './unit-of-work.js';

/** The key of a conversation's state: as the framework's ConversationState names it, under which those of before are kept. */
export function channelStateKey(channel: string, conversationId: string): string {
  return `${channel}/conversations/${conversationId}/`;
}

const storedState = statement((db, { key }: { readonly key: string }) =>
  db.selectFrom('states').select(['key', 'json']).where('key', '=', key),
);

interface KeptState {
  readonly key: string;
  readonly json: string;
  readonly one: number;
  readonly now: number;
}

const keepState = statement((db, { key, json, one, now }: KeptState) =>
  db
    .insertInto('states')
    .values({ key, json, version: one, updated_at: now })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((eb) => ({ json, version: eb('states.version', '+', one), updated_at: now })),
    ),
);

/** What a conversation's state holds, outside of a turn; undefined when there is none. */
export async function readState(
  db: Database,
  channel: string,
  conversationId: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const [row] = await storedState(db, { key: channelStateKey(channel, conversationId) });
  return row && (JSON.parse(row.json) as Record<string, unknown>);
}

/** The state of a conversation in one turn: read at once, written with the turn's unit of work. */
export class TurnState {
  private constructor(
    private readonly key: string,
    private readonly stored: string,
    /** What is changed in it is kept. */
    readonly memory: Record<string, unknown>,
  ) {}

  static async read(db: Database, channel: string, conversationId: string): Promise<TurnState> {
    const key = channelStateKey(channel, conversationId);
    const [row] = await storedState(db, { key });
    const stored = row?.json ?? '';
    return new TurnState(
      key,
      stored,
      row === undefined ? {} : (JSON.parse(stored) as Record<string, unknown>),
    );
  }

  /** Stages what the turn has changed, if it did. */
  stageInto(work: UnitOfWork, now: number): void {
    const { key } = this;
    const json = JSON.stringify(this.memory);
    if (json === this.stored) return;
    work.stage(async (transaction) => {
      await keepState(transaction, { key, json, one: 1, now });
    });
  }
}
