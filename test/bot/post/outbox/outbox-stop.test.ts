import { expect } from 'chai';
import { smtpTransport } from '../../../../bot/post/smtp-transport.js';
import { onEachDatabase } from '../../../support/each-database.js';
import { bfc } from '../../../support/fixtures.js';
import { OutboxRig } from '../../../support/outbox-rig.js';
import type { Fault } from '../../../support/smtp-sink.js';

const BOITE = bfc.boite ?? '';

describe('the outbox worker when it has to stop', () => {
  onEachDatabase((database) => {
    let rig: OutboxRig;
    beforeEach(async () => (rig = await OutboxRig.open(await database.open())));
    afterEach(() => rig.close());

    it('finishes the letter being sent', async () => {
      const worker = rig.worker({ pollMs: 3_600_000 });
      worker.start();
      await rig.file({ adresse: { etat: 'non_verifiee', essais: 0, envois: 0 } });
      worker.wake();
      await until(() => rig.sink.connections > 0);
      await worker.stop();
      expect(await rig.journal('dreets')).to.deep.equal(['started', 'accepted']);
    });

    const silences: readonly (readonly [string, Fault, string, boolean])[] = [
      ['before the letter', { at: 'connect', hang: true }, 'deferred', false],
      ['after it', { at: 'dot', hang: true }, 'uncertain', true],
    ];
    for (const [name, fault, outcome, marked] of silences)
      it(`leaves a server that hangs ${name}, and sends the letter later`, async () => {
        await rig.file({ adresse: { etat: 'non_verifiee', essais: 0, envois: 0 } });
        rig.sink.faults.push(fault);
        const patient = smtpTransport(rig.sink.url);
        const worker = rig.worker({ transport: patient });
        worker.start();
        await until(() => rig.sink.connections > 0 && rig.sink.delivered.length === (marked ? 1 : 0));
        await worker.stop(20);
        expect(await rig.journal('dreets')).to.deep.equal(['started', outcome]);
        rig.elapsed += 60_000;
        await rig.drain();
        const last = rig.sink.to(BOITE).at(-1)!.mail.headers.get('x-assistant-letter') as string;
        expect(last.includes('repeat=possible')).to.equal(marked);
        expect(rig.handedOver).to.have.length(1);
      });
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
