import { expect } from 'chai';
import { SharedRateLimits } from '../../../bot/storage/shared-rate-limits.js';
import { DirectLineClient } from '../../support/direct-line-client.js';
import { onEachDatabase } from '../../support/each-database.js';
import { bfc } from '../../support/fixtures.js';
import { OutboxRig } from '../../support/outbox-rig.js';
import { BUSINESS_DAY, startTestServer } from '../../support/test-server.js';
import { WebPage } from '../../support/web-page.js';

const DAY = 86_400_000;

describe('A clock that jumps', () => {
  onEachDatabase((database) => {
    it('changes neither the order nor the number of what is said, back or forth', async () => {
      let shift = 0;
      const clocks = { now: () => Date.now() + shift, businessNow: () => new Date(BUSINESS_DAY) };
      const server = await startTestServer({ db: await database.open(), clocks });
      const visitor = new WebPage();
      const expected = ['Bonjour'];
      for (const [text, jump] of [
        ['un', 0],
        ['deux', -3 * DAY],
        ['trois', 10 * DAY],
        ['quatre', -10 * DAY],
      ] as const) {
        shift += jump;
        const page = await visitor.token(server.url);
        const client = new DirectLineClient(server.url, page, { resume: true });
        await client.say(text);
        expected.push(text, `Vous dites : ${text}`);
        await client.until(() => client.texts.length >= expected.length);
        expect(client.texts).to.deep.equal(expected);
        client.end();
      }
      await server.end();
    });

    it('keeps no letter back once it is set right', async () => {
      const rig = await OutboxRig.open(await database.open());
      rig.elapsed = 400 * DAY;
      await rig.file();
      rig.sink.faults.push({ at: 'rcpt', reply: 451 });
      await rig.drain();
      rig.elapsed = 0;
      await rig.drain();
      expect(rig.sink.to(bfc.boite ?? '')).to.have.length(1);
      await rig.close();
    });

    it('keeps nobody out once it is set right', async () => {
      const db = await database.open();
      let now = Date.now() + 400 * DAY;
      const limits = new SharedRateLimits(db, 'essai', 60_000, () => now);
      const hits = async (): Promise<number> => (await limits.increment('a')).totalHits;
      expect([await hits(), await hits()]).to.deep.equal([1, 2]);
      now -= 400 * DAY;
      expect([await hits(), await hits()]).to.deep.equal([1, 2]);
      await db.destroy();
    });
  });
});
