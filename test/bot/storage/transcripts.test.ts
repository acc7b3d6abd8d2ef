import { expect } from 'chai';
import type { Database } from '../../../bot/storage/database.js';
import { insertConversation } from '../../../bot/storage/conversations.js';
import {
  activitiesAfter,
  appendActivity,
  headOf,
  replaceActivity,
} from '../../../bot/storage/transcripts.js';
import { onEachDatabase } from '../../support/each-database.js';

describe('A transcript', () => {
  onEachDatabase((database) => {
    let db: Database;

    beforeEach(async () => {
      db = await database.open();
      for (const id of ['c', 'other'])
        await insertConversation(db, {
          id,
          channel: 'directline',
          userId: 'u',
          locale: 'fr-FR',
          createdAt: 0,
        });
    });
    afterEach(() => db.destroy());

    const append = (id: string, text = id): Promise<void> =>
      appendActivity(db, 'c', { id, type: 'message', text }, 5);
    const texts = async (after: number, limit = 100): Promise<(string | undefined)[]> =>
      (await activitiesAfter(db, 'c', after, limit)).map(({ activity }) => activity.text);

    it('keeps each conversation’s order by itself', async () => {
      await append('a');
      await appendActivity(db, 'other', { id: 'x' }, 5);
      await append('b');
      expect(await texts(0)).to.deep.equal(['a', 'b']);
      expect([await headOf(db, 'c'), await headOf(db, 'other'), await headOf(db, 'none')]).to.deep.equal([
        2, 1, 0,
      ]);
    });

    it('is read from a watermark on, a page at a time', async () => {
      for (const id of ['a', 'b', 'c', 'd']) await append(id);
      expect(await texts(1, 2)).to.deep.equal(['b', 'c']);
    });

    it('holds an id once', async () => {
      await append('a');
      const error: unknown = await append('a').catch((caught: unknown) => caught);
      expect(error).to.be.instanceOf(Error);
      expect(await texts(0)).to.deep.equal(['a']);
    });

    it('shows a replacement to who has read the original, and never the original again', async () => {
      await append('a', 'avant');
      await append('b');
      await replaceActivity(db, 'c', { id: 'a', type: 'message', text: 'après' }, 6);
      await append('c');
      expect(await texts(2)).to.deep.equal(['après', 'c']);
      expect(await texts(0)).to.deep.equal(['b', 'après', 'c']);
    });

    it('has nothing to replace where an id is unknown', async () => {
      await replaceActivity(db, 'c', { id: 'a', text: 'x' }, 6);
      expect(await texts(0)).to.deep.equal([]);
    });

    it('tells when the conversation was last used', async () => {
      await append('a');
      const row = await db
        .selectFrom('conversations')
        .select('last_at')
        .where('id', '=', 'c')
        .executeTakeFirst();
      expect(row?.last_at).to.equal(5);
    });
  });
});
