import { expect } from 'chai';
import { openAlarms } from '../../../../bot/storage/alarms.js';
import { lettersOf } from '../../../../bot/storage/letters.js';
import { PostgresReplicas } from '../../../../bot/storage/postgres/postgres-replicas.js';
import { BOUNCES, FAILURES } from '../../../support/bounces.js';
import { newPostgres, onEachDatabase } from '../../../support/each-database.js';
import { bfc } from '../../../support/fixtures.js';
import { ReturnRig } from '../../../support/return-rig.js';
import { openDatabase } from '../../../../bot/storage/database.js';

const BOITE = bfc.boite ?? '';
const USAGER = 'noel.lefevre@mde-maconnais.example';
const REFERENCE = 'AAP23-7KQ4-M2XD';

describe('the reader of the return mailbox', () => {
  onEachDatabase((database) => {
    let rig: ReturnRig;
    beforeEach(async () => (rig = await ReturnRig.open(await database.open())));
    afterEach(() => rig.close());

    const alarms = async (): Promise<readonly string[]> =>
      (await openAlarms(rig.outbox.db)).map(({ kind, subject }) => `${kind} ${subject}`);

    for (const name of ['postfix', 'qmail'])
      it(`turns « transmis » into a problem on what ${name} returns, alarms, and tells the applicant twice`, async () => {
        const [letter] = await rig.file();
        expect(await rig.dossier()).to.include({ statut: 'transmis' });
        rig.answer(name, letter);
        await rig.reader().visit();
        const { statut, depot } = await rig.dossier();
        expect(statut).to.equal('depose');
        expect(depot).to.include({ probleme: 'retour', boite: BOITE }).and.not.have.property('transmisLe');
        expect(await alarms()).to.deep.equal([`courrier_retourne ${REFERENCE}`]);
        expect(await rig.events()).to.deep.equal(['dossier.transmis', 'dossier.retour']);
        await rig.send();
        const told = rig.outbox.sink.to(USAGER).at(-1)?.mail;
        expect(told?.subject).to.match(/n’est pas parvenu au service/);
        expect(told?.text).to.include(BOITE).and.include('L’exploitant de l’assistant est alerté');
        expect(rig.outbox.sink.to(BOITE), 'nothing goes to the address that failed').to.have.length(1);
      });

    it('changes nothing on a delay, an absence, a receipt, or what names no letter of ours', async () => {
      const [letter] = await rig.file();
      for (const name of BOUNCES.filter((each) => ![...FAILURES, 'autre-destinataire'].includes(each)))
        rig.answer(name, letter);
      await rig.reader().visit();
      expect(await rig.dossier()).to.include({ statut: 'transmis' });
      expect(await alarms()).to.deep.equal([]);
      expect(await rig.events()).to.deep.equal(['dossier.transmis']);
      expect(await rig.outbox.journal('dreets')).to.deep.equal(['started', 'accepted']);
    });

    it('shows the operator a report that names a letter and not its recipient, and believes it no further', async () => {
      const [letter] = await rig.file();
      rig.answer('autre-destinataire', letter);
      await rig.reader().visit();
      expect(await rig.dossier()).to.include({ statut: 'transmis' });
      expect(await alarms()).to.deep.equal([`retour_douteux ${REFERENCE}`]);
    });

    it('handles each message once: read again, by another process, by other UIDs, or reported twice', async () => {
      const [letter] = await rig.file();
      rig.answer('postfix', letter);
      await rig.reader().visit();
      await rig.reader().visit();
      rig.imap.rebuild();
      await rig.reader().visit();
      rig.answer('gmail', letter);
      await rig.reader().visit();
      expect(await rig.events()).to.deep.equal(['dossier.transmis', 'dossier.retour']);
      expect(await alarms()).to.deep.equal([`courrier_retourne ${REFERENCE}`]);
      expect(await rig.outbox.journal('dreets')).to.deep.equal([
        'started',
        'accepted',
        'returned',
        'returned',
      ]);
    });

    it('two processes that read at once: the consequences of one', async () => {
      const [letter] = await rig.file();
      rig.answer('postfix', letter);
      rig.answer('absence', letter);
      await Promise.all([rig.reader().visit(), rig.reader().visit()]);
      await rig.reader().visit();
      expect(await rig.events()).to.deep.equal(['dossier.transmis', 'dossier.retour']);
      expect(await rig.outbox.journal('dreets')).to.deep.equal(['started', 'accepted', 'returned']);
    });

    it('leaves the mailbox as it was: nothing is marked as read', async () => {
      const [letter] = await rig.file();
      rig.answer('postfix', letter);
      await rig.reader().visit();
      expect(rig.imap.flags).to.deep.equal([[]]);
    });

    it('one part of several that comes back is a problem of the whole dossier', async () => {
      const letters = await rig.file({}, 30_000);
      expect(letters.length).to.be.greaterThan(1);
      rig.answer('exim', letters[1]);
      await rig.reader().visit();
      expect((await rig.dossier()).depot?.probleme).to.equal('retour');
      const states = (await lettersOf(rig.outbox.db, REFERENCE))
        .filter(({ kind }) => kind === 'dreets')
        .map(({ state }) => state);
      expect(states.filter((state) => state === 'echec')).to.have.length(1);
    });

    it('a letter to the applicant that comes back is noted, and nothing is sent in answer', async () => {
      await rig.file();
      const sent = rig.outbox.sink.delivered.length;
      rig.answer('gmail', rig.outbox.sink.to(USAGER)[0]);
      await rig.reader().visit();
      await rig.send();
      expect(await rig.dossier()).to.include({ statut: 'transmis' });
      expect(await alarms()).to.deep.equal([`adresse_injoignable ${REFERENCE}`]);
      expect(rig.outbox.sink.delivered).to.have.length(sent);
      expect((await lettersOf(rig.outbox.db, REFERENCE)).at(-1)).to.include({ state: 'envoyee' });
    });

    it('a message that the server gives no part of, or that says nothing, does not keep the others waiting', async () => {
      const [letter] = await rig.file();
      rig.deliver('');
      rig.deliver(Buffer.from([0, 255, 13, 10, 13, 10, 0, 254]));
      rig.deliver(`Subject: pub\r\n\r\n${'x'.repeat(1_000_000)}`);
      rig.answer('postfix', letter);
      await rig.reader().visit();
      expect((await rig.dossier()).depot?.probleme).to.equal('retour');
    });

    it('says that the mailbox is closed when it stays so, and takes up by itself what came meanwhile', async () => {
      const [letter] = await rig.file();
      rig.answer('postfix', letter);
      const reader = rig.reader();
      await rig.imap.close();
      await reader.visit();
      expect(await alarms()).to.deep.equal([]);
      rig.outbox.elapsed += 1_800_000;
      await reader.visit();
      expect(await alarms()).to.deep.equal([
        `boite_retour_fermee testuser@127.0.0.1:${rig.imap.place().port}/INBOX`,
      ]);
      await rig.imap.open();
      await reader.visit();
      expect(await alarms()).to.deep.equal([`courrier_retourne ${REFERENCE}`]);
    });

    it('tells a wrong password from a silence, and stops at once in the middle of one', async () => {
      rig.imap.lock('autre');
      await rig.reader().visit();
      expect(rig.logged.at(-1)).to.include({ msg: 'return mailbox not read' });
      expect(String(rig.logged.at(-1)?.['reason'])).to.match(/authentication/i);
      rig.imap.fallSilent();
      const reader = rig.reader();
      const before = rig.imap.connections;
      reader.start();
      while (rig.imap.connections === before) await new Promise((resolve) => setImmediate(resolve));
      await reader.stop();
    });
  });

  it('on PostgreSQL, one replica reads at a time', async () => {
    const url = await newPostgres();
    const rig = await ReturnRig.open(await openDatabase(url));
    const [one, two] = await Promise.all([1, 2].map(() => PostgresReplicas.connect(url, () => undefined)));
    try {
      const [letter] = await rig.file();
      rig.answer('postfix', letter);
      let visits = 0;
      const visit = (replicas: PostgresReplicas | undefined): Promise<void> =>
        rig
          .reader({
            exclusively: async (id, action) => {
              const held = await replicas?.exclusively(id, action);
              if (held === true) visits++;
              return held ?? false;
            },
          })
          .visit();
      await Promise.all([visit(one), visit(two)]);
      expect(visits).to.be.within(1, 2);
      expect(await rig.events()).to.deep.equal(['dossier.transmis', 'dossier.retour']);
    } finally {
      await Promise.all([one?.close(), two?.close()]);
      await rig.close();
    }
  }).timeout(60_000);
});
