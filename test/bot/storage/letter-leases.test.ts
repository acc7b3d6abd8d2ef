import type { KyselyPlugin } from 'kysely';
import { expect } from 'chai';
import { openDatabase } from '../../../bot/storage/database.js';
import { leaseDueLetter } from '../../../bot/storage/letter-leases.js';
import { newPostgres } from '../../support/each-database.js';
import { OutboxRig } from '../../support/outbox-rig.js';

const AT = '2023-05-31T12:03:20Z';

// On PostgreSQL alone: SQLite lets nobody in between.
describe('a letter that two replicas see due', function () {
  this.timeout(60_000);

  it('is sent by one of them, though the other stood still between seeing and taking it', async () => {
    const url = await newPostgres();
    const rig = await OutboxRig.open(await openDatabase(url));
    await rig.file();
    const now = rig.clocks.now();
    const others = await openDatabase(url);
    const slow = others.withPlugin(afterFirstResult(() => rig.drain()));
    const lease = { owner: 'lent', now, until: now + 60_000, at: AT };
    expect(await leaseDueLetter(slow, lease)).to.equal(undefined);
    expect(await rig.journal('dreets')).to.deep.equal(['started', 'accepted']);
    expect(await rig.drain()).to.equal(0);
    await others.destroy();
    await rig.close();
  });
});

/** Lets something happen when a first answer has come. */
function afterFirstResult(meanwhile: () => Promise<unknown>): KyselyPlugin {
  let first = true;
  return {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (first) {
        first = false;
        await meanwhile();
      }
      return result;
    },
  };
}
