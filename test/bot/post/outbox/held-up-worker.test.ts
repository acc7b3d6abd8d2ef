import { EventEmitter, once } from 'node:events';
import { expect } from 'chai';
import { lettersOf } from '../../../../bot/storage/letters.js';
import { onEachDatabase } from '../../../support/each-database.js';
import { bfc } from '../../../support/fixtures.js';
import { OutboxRig } from '../../../support/outbox-rig.js';

describe('a worker that stood still past its lease', () => {
  onEachDatabase((database) => {
    let rig: OutboxRig;
    beforeEach(async () => (rig = await OutboxRig.open(await database.open())));
    afterEach(() => rig.close());

    it('puts back no letter that another one has sent', async () => {
      const { dossier } = await rig.file();
      const heldUp = rig.worker({
        owner: 'fige',
        transport: {
          send: async () => {
            rig.elapsed += 61_000;
            await rig.drain();
            return { kind: 'deferred', detail: 'cut' };
          },
        },
      });
      await heldUp.sendNext();
      const [letter] = await lettersOf(rig.db, dossier.reference);
      expect(letter).to.include({ kind: 'dreets', state: 'envoyee' });
      expect(await rig.drain()).to.equal(0);
      expect(rig.sink.to(bfc.boite ?? '')).to.have.length(1);
      expect(rig.handedOver).to.have.length(1);
      expect(await rig.journal('dreets')).to.deep.equal(['started', 'started', 'accepted', 'deferred']);
    });

    it('says all the same that the server took the letter, which another one tries again meanwhile', async () => {
      const { dossier } = await rig.file();
      const server = new EventEmitter();
      const other = rig.worker({
        owner: 'autre',
        transport: {
          send: async () => {
            server.emit('trying');
            await once(server, 'answer');
            return { kind: 'deferred', detail: 'cut' };
          },
        },
      });
      let second: Promise<boolean> | undefined;
      const heldUp = rig.worker({
        owner: 'fige',
        transport: {
          send: async () => {
            rig.elapsed += 61_000;
            const trying = once(server, 'trying');
            second = other.sendNext();
            await trying;
            return { kind: 'accepted', detail: '250' };
          },
        },
      });
      await heldUp.sendNext();
      server.emit('answer');
      await second;
      const [letter] = await lettersOf(rig.db, dossier.reference);
      expect(letter).to.include({ kind: 'dreets', state: 'envoyee' });
      expect(rig.handedOver).to.have.length(1);
      expect(await rig.journal('dreets')).to.deep.equal(['started', 'started', 'accepted', 'deferred']);
    });
  });
});
