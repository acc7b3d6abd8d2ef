import { expect } from 'chai';
import { applyRetention, planRetention, type RetentionParts } from '../../../bot/jobs/retention.js';
import { insertConversation } from '../../../bot/storage/conversations.js';
import type { Database } from '../../../bot/storage/database.js';
import { dossiersOf } from '../../../bot/storage/dossiers.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { onEachDatabase } from '../../support/each-database.js';
import { deposeDossier, facilitateurs2023 } from '../../support/fixtures.js';
import { known } from '../../support/known-appels.js';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const clocks = { now: () => NOW, businessNow: () => new Date(NOW) };
const conservation = { conversations: 30, brouillons: 90, deposes: 1095 };

describe('Where people are reached on other channels', () => {
  onEachDatabase((database) => {
    let db: Database;
    let parts: RetentionParts;

    beforeEach(async () => {
      db = await database.open();
      parts = { db, clocks, appelsConnus: known(), conservation };
      await reach('msteams-1', 'teams:claire');
      await reach('msteams-2', 'teams:paul');
      const conversation = { id: 'msteams-3', channel: 'msteams', userId: 'teams:anne', locale: 'fr' };
      await insertConversation(db, { ...conversation, createdAt: NOW - 9 * DAY });
      await reach('msteams-3', 'teams:anne');
    });
    afterEach(() => db.destroy());

    async function reach(id: string, owner: string): Promise<void> {
      const row = { conversation_id: id, channel: 'msteams', user_id: owner, json: '{}', stopped_at: null };
      await db.insertInto('remote_conversations').values(row).execute();
    }
    /** Claire's dossier, touched so many days ago. */
    async function keep(days: number): Promise<void> {
      const modifieLe = new Date(NOW - days * DAY).toISOString();
      const acces = [{ owner: 'teams:claire', conversationId: 'msteams-1', depuis: modifieLe }];
      const work = new UnitOfWork();
      dossiersOf(db, work).save(deposeDossier(await facilitateurs2023(), { acces, modifieLe, version: 0 }));
      await work.commit(db);
    }
    const reached = async (): Promise<readonly string[]> => {
      const rows = await db.selectFrom('remote_conversations').select('conversation_id').execute();
      return rows.map(({ conversation_id }) => conversation_id).sort();
    };

    it('is kept as long as the conversation is there, or its person has a dossier', async () => {
      await keep(9);
      expect(await planRetention(parts)).to.include({ joignables: 1 });
      expect(await applyRetention(parts)).to.include({ joignables: 1 });
      expect(await reached()).to.deep.equal(['msteams-1', 'msteams-3']);
    });

    it('goes with the last dossier, and a dry run says so', async () => {
      await keep(1200);
      const counts = { deposes: 1, joignables: 2 };
      expect(await planRetention(parts)).to.include(counts);
      expect(await reached()).to.have.length(3);
      expect(await applyRetention(parts)).to.include(counts);
      expect(await reached()).to.deep.equal(['msteams-3']);
    });
  });
});
