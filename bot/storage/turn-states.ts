import type { Storage, StoreItems } from 'botbuilder';
import type { Database } from './database.js';
import type { UnitOfWork } from './unit-of-work.js';

/** The key under which the framework's ConversationState keeps a conversation (its own getStorageKey). */
export function channelStateKey(channel: string, conversationId: string): string {
  return `${channel}/conversations/${conversationId}/`;
}

/** What a conversation's state holds, outside of a turn; undefined when there is none. */
export async function readState(
  db: Database,
  channel: string,
  conversationId: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const row = await db
    .selectFrom('states')
    .select('json')
    .where('key', '=', channelStateKey(channel, conversationId))
    .executeTakeFirst();
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
    const rows = await this.db
      .selectFrom('states')
      .select(['key', 'json'])
      .where('key', 'in', keys)
      .execute();
    return Object.fromEntries(rows.map(({ key, json }) => [key, JSON.parse(json) as unknown]));
  }

  write(changes: StoreItems): Promise<void> {
    for (const [key, value] of Object.entries(changes)) {
      const json = JSON.stringify(value);
      this.work.stage(async (transaction) => {
        await transaction
          .insertInto('states')
          .values({ key, json, version: 1, updated_at: this.now })
          .onConflict((conflict) =>
            conflict.column('key').doUpdateSet((eb) => ({
              json,
              version: eb('states.version', '+', 1),
              updated_at: this.now,
            })),
          )
          .execute();
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
