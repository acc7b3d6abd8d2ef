import type { Storage, StoreItems } from 'botbuilder';
import type { Database } from './database.js';
import { statement } from './statement.js';
import type { UnitOfWork } from './unit-of-work.js';

/** The key under which the framework's ConversationState keeps a conversation (its own getStorageKey). */
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

/** Conversation state for the bot framework's own ConversationState: read at once, written with the turn's unit of work. */
export class TurnStates implements Storage {
  constructor(
    private readonly db: Database,
    private readonly work: UnitOfWork,
    private readonly now: number,
  ) {}

  async read(keys: string[]): Promise<StoreItems> {
    const rows = await Promise.all(keys.map((key) => storedState(this.db, { key })));
    return Object.fromEntries(rows.flat().map(({ key, json }) => [key, JSON.parse(json) as unknown]));
  }

  write(changes: StoreItems): Promise<void> {
    for (const [key, value] of Object.entries(changes)) {
      const json = JSON.stringify(value);
      this.work.stage(async (transaction) => {
        await keepState(transaction, { key, json, one: 1, now: this.now });
      });
    }
    return Promise.resolve();
  }

  delete(keys: string[]): Promise<void> {
    this.work.stage(async (transaction) => {
      await transaction.deleteFrom('states').where('key', 'in', keys).execute();
    });
    return Promise.resolve();
  }
}
