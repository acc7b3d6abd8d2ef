import { expect } from 'chai';
import { insertConversation } from '../../../bot/storage/conversations.js';
import type { Database } from '../../../bot/storage/database.js';
import { AlreadyDoneError, Inbox } from '../../../bot/storage/inbox.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { onEachDatabase } from '../../support/each-database.js';

describe('The inbox', () => {
  onEachDatabase((database) => {
    let db: Database;
    let inbox: Inbox;
    let now: number;

    beforeEach(async () => {
      now = 1_000_000;
      db = await database.open();
      inbox = new Inbox(db, { now: () => now, businessNow: () => new Date('2023-06-30T21:59:59.500Z') });
    });
    afterEach(() => db.destroy());

    const put = (id: string, conversationId = 'c'): Promise<boolean> =>
      inbox.insert(db, conversationId, { type: 'message', id, text: id });

    it('takes a message once for each conversation', async () => {
      expect([await put('a'), await put('a'), await put('a', 'other')]).to.deep.equal([true, false, true]);
    });

    it('hands over the oldest first, also of those of one millisecond and after the clock went back', async () => {
      await put('1');
      await put('2');
      now -= 5000;
      await put('3');
      const order = [];
      for (
        let next = await inbox.oldestWaiting('c');
        next !== undefined;
        next = await inbox.oldestWaiting('c')
      ) {
        order.push(next.activity.id);
        await inbox.markDone(db, next.inboxId);
      }
      expect(order).to.deep.equal(['1', '2', '3']);
    });

    it('keeps the business instant of storing, to the millisecond', async () => {
      await put('a');
      expect((await inbox.oldestWaiting('c'))?.receivedAt.toISOString()).to.equal('2023-06-30T21:59:59.500Z');
    });

    it('counts the turns that were started, but for the first one of what has just arrived', async () => {
      await put('a');
      const { inboxId } = (await inbox.oldestWaiting('c'))!;
      const attempts = [];
      const restarted = new Inbox(db, { now: () => now, businessNow: () => new Date() });
      for (const each of [inbox, restarted, restarted]) {
        await each.countAttempt(inboxId);
        attempts.push((await each.oldestWaiting('c'))?.attempts);
      }
      expect(attempts).to.deep.equal([0, 1, 2]);
    });

    it('lets a message be done once only', async () => {
      await put('a');
      const { inboxId } = (await inbox.oldestWaiting('c'))!;
      await inbox.markDone(db, inboxId);
      const error: unknown = await inbox.markDone(db, inboxId).catch((caught: unknown) => caught);
      expect(error).to.be.instanceOf(AlreadyDoneError);
    });

    it('names the conversations in which something waits, another channel’s apart', async () => {
      for (const id of ['one', 'two'])
        await insertConversation(db, {
          id,
          channel: 'directline',
          userId: 'u',
          locale: 'fr',
          createdAt: now,
        });
      await put('a', 'one');
      await put('b', 'two');
      await put('c', 'of another channel');
      await inbox.markDone(db, (await inbox.oldestWaiting('one'))!.inboxId);
      expect(await inbox.waitingConversations()).to.deep.equal(['two']);
    });

    it('takes an event of the service’s own with the unit of work that staged it', async () => {
      const work = new UnitOfWork();
      inbox.enqueueEvent(work, 'c', 'transmis', { reference: 'AAP' });
      expect(await inbox.oldestWaiting('c')).to.equal(undefined);
      await work.commit(db);
      expect((await inbox.oldestWaiting('c'))?.activity).to.deep.include({
        type: 'event',
        name: 'transmis',
        value: { reference: 'AAP' },
      });
    });
  });
});
