import { expect } from 'chai';
import { pino } from 'pino';
import { tellAlarms } from '../../../bot/jobs/tell-alarms.js';
import { parseMailbox } from '../../../bot/core/mailbox-address.js';
import { ALARM_KINDS, openAlarms, stageAlarm, type Alarm } from '../../../bot/storage/alarms.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { onEachDatabase } from '../../support/each-database.js';
import { words } from '../../support/fixtures.js';
import { ReturnRig } from '../../support/return-rig.js';

const ALARMES = 'astreinte@exploitant.example';
const REFERENCE = 'AAP23-7KQ4-M2XD';

describe('telling the operator of alarms', () => {
  onEachDatabase((database) => {
    let rig: ReturnRig;
    beforeEach(async () => (rig = await ReturnRig.open(await database.open())));
    afterEach(() => rig.close());

    const raise = async (...alarms: readonly Partial<Alarm>[]): Promise<void> => {
      const work = new UnitOfWork();
      const at = rig.outbox.clocks.businessNow().toISOString();
      for (const alarm of alarms)
        stageAlarm(work, {
          ...{ kind: 'courrier_refuse', subject: REFERENCE, detail: 'refusé par chef@dreets.example', at },
          ...alarm,
        });
      await work.commit(rig.outbox.db);
    };
    const tell = (to: string | undefined = ALARMES): Promise<boolean> => {
      const { db, clocks } = rig.outbox;
      const write = (line: string): void => void rig.logged.push(JSON.parse(line) as Record<string, unknown>);
      return tellAlarms({
        ...{ db, clocks, words, log: pino({ level: 'info' }, { write }) },
        from: parseMailbox('Assistant AAP <assistant@aap.example>'),
        to: to === '' ? undefined : parseMailbox(to),
      });
    };

    it('sends one letter for all that opened, once, and logs each', async () => {
      await raise({}, { kind: 'sans_boite' }, { kind: 'courrier_refuse', subject: 'AAP23-AAAA-BBBB' });
      expect(await tell()).to.equal(true);
      expect(await tell()).to.equal(false);
      await rig.send();
      const received = rig.outbox.sink.to(ALARMES);
      expect(received).to.have.length(1);
      const text = received[0]?.mail.text ?? '';
      expect(received[0]?.mail.subject).to.equal('Assistant\u00a0: 3 nouvelles alarmes');
      expect(text).to.include(`Courrier refusé – ${REFERENCE} – 31 mai 2023 à 14`);
      expect(text).to.include('Dossier sans boîte de dépôt').and.include('aap dossiers renvoyer RÉFÉRENCE');
      expect(text, 'no personal data').to.not.include('chef@dreets.example');
      expect(rig.logged.map(({ alarm, subject }) => [alarm, subject])).to.deep.equal([
        ['courrier_refuse', REFERENCE],
        ['sans_boite', REFERENCE],
        ['courrier_refuse', 'AAP23-AAAA-BBBB'],
      ]);
      await raise({ kind: 'contenu_refuse', subject: 'content' });
      expect(await tell()).to.equal(true);
    });

    it('two processes tell once', async () => {
      await raise({});
      await Promise.all([tell(), tell()]);
      await rig.send();
      expect(rig.outbox.sink.to(ALARMES)).to.have.length(1);
      expect(rig.logged).to.have.length(1);
    });

    it('only logs where no address is set', async () => {
      await raise({});
      expect(await tell('')).to.equal(false);
      expect(rig.logged).to.have.length(1);
      expect(await rig.outbox.db.selectFrom('letters').select('id').execute()).to.deep.equal([]);
    });

    it('raises no alarm about its own letter, refused or returned', async () => {
      await raise({});
      await tell();
      rig.outbox.sink.faults.push({ at: 'rcpt', reply: 550 });
      await rig.send();
      await raise({ kind: 'sans_boite' });
      await tell();
      await rig.send();
      rig.answer('postfix', rig.outbox.sink.to(ALARMES)[0]);
      await rig.reader().visit();
      expect(await tell()).to.equal(false);
      expect((await openAlarms(rig.outbox.db)).map(({ kind }) => kind)).to.deep.equal([
        'courrier_refuse',
        'sans_boite',
      ]);
      expect(await rig.outbox.journal('alarme')).to.deep.equal([
        ...['started', 'refused'],
        ...['started', 'accepted', 'returned'],
      ]);
    });
  });

  it('says of every kind what it is and what to do', () => {
    for (const kind of ALARM_KINDS)
      for (const part of ['quoi', 'remede']) {
        const key = `operateur:alarme.${kind}.${part}`;
        expect(words('fr', key)).to.not.equal('').and.not.equal(key.split(':')[1]);
      }
  });
});
