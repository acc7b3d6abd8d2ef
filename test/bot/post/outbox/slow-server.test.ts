import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { addressLetter } from '../../../../bot/letters/address-letter.js';
import type { LetterKind } from '../../../../bot/core/letter.js';
import type { MailTransport } from '../../../../bot/post/mail-transport.js';
import { mailbox } from '../../../../bot/core/mailbox-address.js';
import { smtpTransport } from '../../../../bot/post/smtp-transport.js';
import { stageLetter } from '../../../../bot/storage/letters.js';
import { UnitOfWork } from '../../../../bot/storage/unit-of-work.js';
import { onEachDatabase } from '../../../support/each-database.js';
import { OutboxRig } from '../../../support/outbox-rig.js';
import { SmtpSink } from '../../../support/smtp-sink.js';

const CODE = 'lea@rapide.example';

describe('the outbox beside a server that says nothing', () => {
  onEachDatabase((database) => {
    let rig: OutboxRig;
    let silent: SmtpSink;
    beforeEach(async () => {
      rig = await OutboxRig.open(await database.open());
      silent = await SmtpSink.start();
      silent.draw = () => ({ at: 'connect', hang: true });
    });
    afterEach(async () => {
      await silent.stop();
      await rig.close();
    });

    it('delivers the code of somebody else meanwhile, though letters of every kind wait for the silent one', async () => {
      for (const kind of ['dreets', 'recepisse', 'rappel', 'code', 'code', 'code', 'code'] as const)
        await post(kind, 'boite@lent.example');
      const worker = rig.worker({ transport: byDomain() });
      worker.start();
      await until(() => silent.connections === 3);
      await post('code', CODE);
      worker.wake();
      await until(() => rig.sink.to(CODE).length === 1);
      expect(silent.connections, 'a place was left').to.equal(3);
      await worker.stop(0);
      expect(await rig.journal('code')).to.include('accepted');
    });

    it('goes on with the next letters of that server once it is left, and loses none', async () => {
      for (const kind of ['recepisse', 'code', 'rappel', 'dreets'] as const)
        await post(kind, 'a@lent.example');
      silent.draw = () => undefined;
      silent.faults.push({ at: 'connect', hang: true }, { at: 'connect', hang: true });
      const worker = rig.worker({
        transport: smtpTransport(silent.url, { connection: 2000, silence: 2000 }),
        pauseAfter: () => 0,
      });
      worker.start();
      await until(() => silent.delivered.length === 4);
      await worker.stop();
      expect(silent.delivered.map(({ mail }) => mail.subject).toSorted()).to.deep.equal([
        'code',
        'dreets',
        'rappel',
        'recepisse',
      ]);
    });

    it('sends codes before all else, and reminders last', async () => {
      for (const kind of ['rappel', 'dreets', 'recepisse', 'code'] as const) await post(kind, CODE);
      await rig.drain();
      expect(rig.sink.delivered.map(({ mail }) => mail.subject)).to.deep.equal([
        'code',
        'dreets',
        'recepisse',
        'rappel',
      ]);
    });

    it('hands the parts of one dossier over one at a time', async () => {
      for (const to of ['a@lent.example', 'b@rapide.example']) await post('complement', to);
      const worker = rig.worker({ transport: byDomain() });
      worker.start();
      await until(() => silent.connections === 1);
      await post('code', CODE);
      worker.wake();
      await until(() => rig.sink.to(CODE).length === 1);
      expect(await worker.sendNext(), 'the second part waits').to.equal(false);
      await worker.stop(0);
    });

    it('takes no letter a second time that it is sending, though it stood still past its lease', async () => {
      await post('code', CODE);
      const taken: boolean[] = [];
      const worker = rig.worker({
        transport: {
          send: async () => {
            rig.elapsed += 61_000;
            taken.push(await worker.sendNext());
            return { kind: 'accepted', detail: '250' };
          },
        },
      });
      await worker.sendNext();
      expect(taken).to.deep.equal([false]);
      expect(await rig.journal('code')).to.deep.equal(['started', 'accepted']);
    });

    async function post(kind: LetterKind, to: string): Promise<void> {
      const work = new UnitOfWork();
      const date = rig.clocks.businessNow().toISOString();
      const letter = addressLetter(
        { subject: kind, text: 'Bonjour', html: '<p>Bonjour</p>' },
        {
          kind,
          date,
          reference: 'AAP23-7KQ4-M2XD',
          from: mailbox('', 'assistant@aap.example'),
          to: mailbox('', to),
        },
      );
      stageLetter(work, letter, rig.clocks.now());
      await work.commit(rig.db);
    }

    /** The silent server has its domain; the other one takes all the rest. */
    function byDomain(): MailTransport {
      const slow = smtpTransport(silent.url);
      const quick = smtpTransport(rig.sink.url);
      return {
        send: (parcel, signal) =>
          (parcel.to[0]?.endsWith('@lent.example') === true ? slow : quick).send(parcel, signal),
      };
    }
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let n = 0; !condition(); n++) {
    if (n === 1900) throw new Error('It never came');
    await pause(10);
  }
}
