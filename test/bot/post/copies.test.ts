import { expect } from 'chai';
import { imapCopies } from '../../../bot/post/copies.js';
import { onEachDatabase } from '../../support/each-database.js';
import { bfc } from '../../support/fixtures.js';
import { ImapServer, PATIENT } from '../../support/imap-server.js';
import { OutboxRig } from '../../support/outbox-rig.js';
import type { Fault } from '../../support/smtp-sink.js';

const BOITE = bfc.boite ?? '';
const CUT: Fault = { at: 'dot', cut: true };

describe('the copies that the mail server keeps', () => {
  onEachDatabase((database) => {
    let rig: OutboxRig;
    let imap: ImapServer;
    beforeEach(async () => {
      rig = await OutboxRig.open(await database.open());
      imap = await ImapServer.start();
    });
    afterEach(async () => {
      await rig.close();
      await imap.close();
    });

    const send = async (): Promise<void> => {
      await rig.drain(rig.worker({ copies: imapCopies(imap.place('Sent'), PATIENT) }));
      rig.elapsed += 60_000;
    };
    const file = async (fault?: Fault): Promise<void> => {
      await rig.file({ adresse: { etat: 'non_verifiee', essais: 0, envois: 0 } });
      if (fault !== undefined) rig.sink.faults.push(fault);
      await send();
    };
    /** As the mail server does of what it takes. @param changed what another letter would have had */
    const keepCopy = (changed = (raw: string): string => raw): void => {
      for (const { raw } of rig.sink.to(BOITE))
        imap.deliver(changed(raw.toString('latin1')), new Date(), 'Sent');
    };

    it('spare a mailbox the repeat of what was taken without an answer; the journal says so', async () => {
      await file(CUT);
      keepCopy();
      expect(rig.handedOver).to.deep.equal([]);
      await send();
      expect(rig.sink.to(BOITE)).to.have.length(1);
      expect(rig.handedOver).to.have.length(1);
      expect(await rig.journal('dreets')).to.deep.equal(['started', 'uncertain', 'started', 'accepted']);
      const last = await rig.db
        .selectFrom('letter_attempts')
        .select('detail')
        .orderBy('id', 'desc')
        .executeTakeFirst();
      expect(last?.detail).to.match(/^taken before: a copy is in testuser@127\.0\.0\.1:\d+\/Sent$/);
    });

    const sentTwice = (): void => {
      const copies = rig.sink.to(BOITE).map(({ mail }) => mail.headers.get('x-assistant-letter'));
      expect(copies).to.have.length(2);
      expect(copies[1]).to.match(/repeat=possible; attempt=2$/);
      expect(rig.handedOver).to.have.length(1);
    };

    it('are believed only of that letter, to that mailbox: without one it is sent again, marked', async () => {
      await file(CUT);
      keepCopy((raw) => raw.replace(/^Message-ID: <./im, 'Message-ID: <9'));
      keepCopy((raw) => raw.replaceAll(BOITE, 'ancienne@dreets.example'));
      await send();
      sentTwice();
      expect(rig.errors).to.deep.equal([]);
    });

    it('that can’t be asked keep no letter waiting: it is sent again, marked', async () => {
      await file(CUT);
      keepCopy();
      imap.lock('autre');
      await send();
      sentTwice();
      expect(rig.errors).to.have.length(1);
    });

    it('are not asked for what was never sent, or certainly not taken', async () => {
      await file({ at: 'rcpt', reply: 451 });
      await send();
      expect(rig.sink.to(BOITE)).to.have.length(1);
      expect(imap.connections).to.equal(0);
    });

    it('never stop an operator: what a server refused once is sent indeed', async () => {
      await file(CUT);
      keepCopy();
      await rig.db.deleteFrom('letter_attempts').where('outcome', '=', 'uncertain').execute();
      rig.sink.faults.push({ at: 'rcpt', reply: 550 });
      await rig.drain();
      await rig.db.updateTable('letters').set({ state: 'attente', next_at: 0 }).execute();
      await send();
      expect(rig.sink.to(BOITE)).to.have.length(2);
      expect(imap.connections).to.equal(0);
    });
  });
});
