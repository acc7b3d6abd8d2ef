import { expect } from 'chai';
import { insertConversation } from '../../../bot/storage/conversations.js';
import type { Database } from '../../../bot/storage/database.js';
import { BYTE_LIMITS, UploadRoom, type ByteLimits } from '../../../bot/storage/upload-room.js';
import { onEachDatabase } from '../../support/each-database.js';

const MIB = 1024 ** 2;

describe('The room for files', () => {
  onEachDatabase((database) => {
    let db: Database;
    let now: number;
    let visitors: number;
    beforeEach(async () => {
      db = await database.open();
      now = 1_800_000_000_000;
      visitors = 0;
    });
    afterEach(() => db.destroy());

    it('is shared by uploads of one person at the same time, to the last byte', async () => {
      const me = await visitor('maison');
      const rooms = await Promise.all(Array.from({ length: 10 }, () => roomOf(me, { person: 3 * MIB + 7 })));
      const taken = await Promise.all(rooms.map((room) => room.take(MIB)));
      expect(taken.filter((each) => each)).to.have.length(3);
      expect(await (await roomOf(me, { person: 3 * MIB + 7 })).take(8)).to.equal(false);
      expect(await (await roomOf(me, { person: 3 * MIB + 7 })).take(7)).to.equal(true);
    });

    it('is shared by everybody of one network, and by everybody', async () => {
      const limits = { network: 2 * MIB, all: 3 * MIB };
      const taken: boolean[] = [];
      for (const network of ['bureau', 'bureau', 'bureau', 'maison', 'ailleurs'])
        taken.push(await (await roomOf(await visitor(network), limits)).take(MIB));
      expect(taken).to.deep.equal([true, true, false, true, false]);
    });

    it('is no more than its share of what the disk has free, with what was sent already', async () => {
      let free = 12 * MIB;
      const taken: boolean[] = [];
      for (let n = 0; n < 4; n++) {
        const room = await roomOf(await visitor(`reseau ${n}`), { diskShare: 0.25 }, () =>
          Promise.resolve(free),
        );
        taken.push(await room.take(MIB));
        free -= MIB;
      }
      expect(taken).to.deep.equal([true, true, true, false]);
    });

    it('comes back when nothing is kept of what took it, and the next day', async () => {
      const me = await visitor('maison');
      const limits = { person: MIB };
      const failed = await roomOf(me, limits);
      expect(await failed.take(MIB)).to.equal(true);
      expect(await (await roomOf(me, limits)).take(1)).to.equal(false);
      await failed.close(false);
      const kept = await roomOf(me, limits);
      expect(await kept.take(10)).to.equal(true);
      await kept.close(true);
      expect(await (await roomOf(me, limits)).take(MIB - 9)).to.equal(false);
      now += 86_400_000;
      expect(await (await roomOf(me, limits)).take(MIB)).to.equal(true);
    });

    it('holds more than two gigabytes', async () => {
      const room = await roomOf(await visitor(undefined), { person: 10_000 * MIB });
      for (let n = 0; n < 5; n++) expect(await room.take(1000 * MIB)).to.equal(true);
    });

    /** Somebody new, in a conversation opened from a network. */
    async function visitor(origin: string | undefined): Promise<{ id: string; userId: string }> {
      const userId = `dl_${visitors++}`;
      const id = `c-${userId}`;
      const conversation = { id, channel: 'directline', userId, locale: 'fr', createdAt: now };
      await insertConversation(db, { ...conversation, ...(origin !== undefined && { origin }) });
      return { id, userId };
    }

    function roomOf(
      who: { id: string; userId: string },
      limits: Partial<ByteLimits>,
      freeRoom?: () => Promise<number>,
    ): Promise<UploadRoom> {
      return UploadRoom.of({ db, now: () => now, bytes: { ...BYTE_LIMITS, ...limits }, freeRoom }, who);
    }
  });
});
