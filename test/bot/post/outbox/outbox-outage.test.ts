import { expect } from 'chai';
import { smtpTransport } from '../../../../bot/post/smtp-transport.js';
import { lettersOf } from '../../../../bot/storage/letters.js';
import { bfc } from '../../../support/fixtures.js';
import { breakingNetwork } from '../../../support/outage.js';
import { OutboxRig } from '../../../support/outbox-rig.js';

describe('A letter that was accepted while the database was away', () => {
  it('is noted when it is back, and not sent again', async () => {
    const storage = await breakingNetwork();
    const rig = await OutboxRig.open(storage.db);
    const { dossier } = await rig.file();
    const worker = rig.worker({
      transport: {
        send: async (parcel) => {
          const outcome = await smtpTransport(rig.sink.url).send(parcel);
          await storage.takeAway();
          return outcome;
        },
      },
      onError: () => void storage.giveBack(),
    });
    expect(await worker.sendNext()).to.equal(true);
    expect(rig.sink.to(bfc.boite ?? '')).to.have.length(1);
    const letters = await lettersOf(rig.db, dossier.reference);
    expect(letters.map(({ kind, state }) => [kind, state])).to.deep.include(['dreets', 'envoyee']);
    await rig.sink.stop();
    await storage.close();
  });
});
