import { expect } from 'chai';
import { sql } from 'kysely';
import { openAlarms } from '../../../../bot/storage/alarms.js';
import { leaseDueLetter } from '../../../../bot/storage/letter-leases.js';
import { lettersOf } from '../../../../bot/storage/letters.js';
import { UnitOfWork } from '../../../../bot/storage/unit-of-work.js';
import { onEachDatabase } from '../../../support/each-database.js';
import { bfc, deposeDossier } from '../../../support/fixtures.js';
import { OutboxRig } from '../../../support/outbox-rig.js';
import type { Fault } from '../../../support/smtp-sink.js';

const BOITE = bfc.boite ?? '';
const USAGER = 'noel.lefevre@mde-maconnais.example';
const HOUR = 3_600_000;

describe('the outbox worker', () => {
  onEachDatabase((database) => {
    let rig: OutboxRig;
    beforeEach(async () => (rig = await OutboxRig.open(await database.open())));
    afterEach(() => rig.close());

    it('hands a filed dossier over, tells the applicant, and says so once', async () => {
      const { dossier } = await rig.file();
      expect(await rig.drain()).to.equal(2);
      expect(rig.sink.to(BOITE)).to.have.length(1);
      expect(rig.sink.to(USAGER)).to.have.length(1);
      expect(rig.handedOver).to.deep.equal([
        { reference: dossier.reference, instant: rig.clocks.businessNow().toISOString() },
      ]);
      const letters = await lettersOf(rig.db, dossier.reference);
      expect(letters.map(({ kind, state, attempts }) => [kind, state, attempts])).to.deep.equal([
        ['dreets', 'envoyee', 1],
        ['recepisse', 'envoyee', 1],
      ]);
      expect(await rig.drain()).to.equal(0);
    });

    const passing: readonly (readonly [string, Fault])[] = [
      ['refuses to talk', { at: 'connect', reply: 421 }],
      ['says « try later » at the recipient', { at: 'rcpt', reply: 451 }],
      ['says « try later » after the message', { at: 'data', reply: 452 }],
      ['hangs at the greeting', { at: 'connect', hang: true }],
      ['cuts before the message', { at: 'rcpt', cut: true }],
    ];
    for (const [name, fault] of passing)
      it(`tries again when the server ${name}; the mailbox sees one letter, unmarked`, async () => {
        await rig.file();
        rig.sink.faults.push(fault);
        await rig.drain();
        expect(rig.handedOver).to.have.length(0);
        rig.elapsed += 60_000;
        await rig.drain();
        expect(rig.handedOver).to.have.length(1);
        expect(rig.sink.to(BOITE)).to.have.length(1);
        expect(rig.sink.to(BOITE)[0]!.mail.headers.get('x-assistant-letter')).to.not.contain('repeat');
        expect(await rig.journal('dreets')).to.deep.equal(['started', 'deferred', 'started', 'accepted']);
      });

    it('repeats, with the same Message-ID and a mark, what a server took without saying so', async () => {
      await rig.file();
      rig.sink.faults.push({ at: 'dot', cut: true });
      await rig.drain();
      expect(rig.handedOver, 'no « transmis » without acceptance').to.have.length(0);
      rig.elapsed += 60_000;
      await rig.drain();
      const copies = rig.sink.to(BOITE);
      expect(copies).to.have.length(2);
      const [first, second] = copies.map(({ mail }) => mail);
      expect(first!.messageId).to.equal(second!.messageId);
      expect(second!.headers.get('x-assistant-letter')).to.match(/; repeat=possible; attempt=2$/);
      const unmarked = (raw: Buffer): string =>
        raw.toString('latin1').replace(/^X-Assistant-Letter: .*\r\n(?: .*\r\n)*/m, '');
      expect(unmarked(copies[0]!.raw) === unmarked(copies[1]!.raw), 'same bytes but for the mark').to.equal(
        true,
      );
      expect(rig.handedOver).to.have.length(1);
    });

    it('a kill between acceptance and marking: the same letter again, marked', async () => {
      await rig.file();
      const now = rig.clocks.now();
      const until = now + 60_000;
      const killed = await leaseDueLetter(rig.db, { owner: 'mort', now, until, at: '2023-05-31T12:03:20Z' });
      expect(killed!.letter.kind).to.equal('dreets');
      await rig.drain();
      expect(rig.sink.to(BOITE), 'held by the dead process').to.have.length(0);
      rig.elapsed += 61_000;
      await rig.drain();
      expect(rig.sink.to(BOITE)[0]!.mail.headers.get('x-assistant-letter')).to.contain(
        'repeat=possible; attempt=2',
      );
      expect(rig.handedOver).to.have.length(1);
    });

    it('a process that starts again takes up at once what it held', async () => {
      await rig.file();
      const now = rig.clocks.now();
      await leaseDueLetter(rig.db, { owner: 'essai', now, until: now + 60_000, at: '2023-05-31T12:03:20Z' });
      const handedOver = new Promise((resolve) => {
        const worker = rig.worker({
          onHandedOver: () => {
            resolve(worker.stop());
            return Promise.resolve();
          },
        });
        worker.start();
      });
      await handedOver;
      expect(rig.sink.to(BOITE)).to.have.length(1);
    });

    it('two workers never send the same letter twice', async () => {
      await rig.file();
      await rig.file({ reference: 'AAP23-AAAA-BBBB' });
      await Promise.all([rig.drain(rig.worker({ owner: 'a' })), rig.drain(rig.worker({ owner: 'b' }))]);
      await rig.drain();
      expect(rig.sink.to(BOITE)).to.have.length(2);
      expect(rig.handedOver).to.have.length(2);
    });

    for (const fault of [
      { at: 'rcpt', reply: 550 },
      { at: 'rcpt', refuse: BOITE },
      { at: 'data', reply: 554 },
    ] satisfies Fault[])
      it(`a refusal for good (${JSON.stringify(fault)}): no more attempts, an alarm, the dossier told`, async () => {
        const { dossier } = await rig.file();
        rig.sink.faults.push(fault);
        await rig.drain();
        rig.elapsed += HOUR;
        await rig.drain();
        expect(rig.sink.to(BOITE)).to.have.length(0);
        expect(rig.refused).to.deep.equal([dossier.reference]);
        expect(rig.handedOver).to.have.length(0);
        const [letter] = await lettersOf(rig.db, dossier.reference);
        expect(letter).to.include({ kind: 'dreets', state: 'echec', attempts: 1 });
        const alarms = await openAlarms(rig.db);
        expect(alarms.map(({ kind, subject }) => [kind, subject])).to.deep.equal([
          ['courrier_refuse', dossier.reference],
        ]);
      });

    it('goes on for days, tells the operator of a late letter, and gives up with an alarm', async () => {
      const { dossier } = await rig.file({ adresse: { etat: 'non_verifiee', essais: 0, envois: 0 } });
      const start = rig.elapsed;
      const worker = rig.worker({
        transport: { send: () => Promise.resolve({ kind: 'deferred', detail: 'down' }) },
      });
      let lateAt: number | undefined;
      while (rig.refused.length === 0 && rig.elapsed - start < 240 * HOUR) {
        await worker.sendNext();
        if (lateAt === undefined && (await openAlarms(rig.db)).length > 0) lateAt = rig.elapsed;
        rig.elapsed += HOUR;
      }
      expect((rig.elapsed - start) / HOUR).to.be.greaterThan(72);
      expect((lateAt ?? 0) / HOUR).to.be.within(1, 24);
      expect(rig.refused).to.deep.equal([dossier.reference]);
      expect((await openAlarms(rig.db)).map(({ kind }) => kind)).to.deep.equal([
        'courrier_en_retard',
        'courrier_refuse',
      ]);
    });

    it('a late letter that leaves at last ends its alarm', async () => {
      await rig.file({ adresse: { etat: 'non_verifiee', essais: 0, envois: 0 } });
      const down = rig.worker({
        transport: { send: () => Promise.resolve({ kind: 'deferred', detail: 'down' }) },
      });
      while ((await openAlarms(rig.db)).length === 0) {
        await down.sendNext();
        rig.elapsed += HOUR;
      }
      await rig.drain();
      expect(rig.handedOver).to.have.length(1);
      expect(await openAlarms(rig.db)).to.have.length(0);
    });

    it('writes « envoyée » and « transmis » together, or neither; a changed dossier is only tried again', async () => {
      const { dossier } = await rig.file({ adresse: { etat: 'non_verifiee', essais: 0, envois: 0 } });
      let calls = 0;
      const worker = rig.worker({
        onHandedOver: (_reference, _instant, work) => {
          calls++;
          work.stage(() => (calls < 3 ? Promise.reject(new Error('version conflict')) : Promise.resolve()));
          return Promise.resolve();
        },
      });
      await worker.sendNext();
      expect(calls).to.equal(3);
      expect(rig.sink.to(BOITE)).to.have.length(1);
      expect((await lettersOf(rig.db, dossier.reference))[0]).to.include({ state: 'envoyee' });
      expect(await rig.journal('dreets')).to.deep.equal(['started', 'accepted']);
    });

    it('a stored file that is not whole delays the letter: it never leaves with less than it says', async () => {
      await rig.file();
      const worker = rig.worker({ readFile: () => Promise.resolve(new Uint8Array()) });
      await rig.drain(worker);
      expect(rig.sink.delivered).to.have.length(0);
      expect(await rig.journal('dreets')).to.deep.equal(['started', 'postponed']);
      rig.elapsed += 60_000;
      await rig.drain();
      expect(rig.sink.to(BOITE)[0]!.mail.headers.get('x-assistant-letter')).to.not.contain('repeat');
    });

    it('a code that came too late is not sent, and no code is kept', async () => {
      const send = async (expireLe: string): Promise<void> => {
        const work = new UnitOfWork();
        const sent = {
          code: '482913',
          adresse: USAGER,
          expireLe,
          usage: 'verification' as const,
          dernier: false,
        };
        rig.courriers(work).code(deposeDossier(rig.appel), rig.appel, sent);
        await work.commit(rig.db);
      };
      await send('2023-05-31T12:13:00Z');
      await rig.drain();
      expect(rig.sink.to(USAGER)[0]!.mail.text).to.contain('482913');
      await send('2023-05-31T12:03:00Z');
      await rig.drain();
      expect(rig.sink.to(USAGER)).to.have.length(1);
      const rows = await rig.db.selectFrom('letters').select(['json', 'state']).execute();
      expect(rows.map(({ state }) => state)).to.deep.equal(['envoyee', 'perimee']);
      expect(rows.map(({ json }) => json).join()).to.not.contain('482913');
    });

    it('survives a database that fails, and goes on by itself when it is back', async () => {
      await rig.file();
      await sql`alter table letters rename to letters_gone`.execute(rig.db);
      const worker = rig.worker({ pollMs: 20 });
      worker.start();
      await until(() => rig.errors.length >= 3);
      await sql`alter table letters_gone rename to letters`.execute(rig.db);
      await until(() => rig.handedOver.length === 1);
      await worker.stop();
      expect(await rig.journal('dreets')).to.deep.equal(['started', 'accepted']);
    });
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
