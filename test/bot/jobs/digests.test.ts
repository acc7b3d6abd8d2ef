import { expect } from 'chai';
import { sendDigests } from '../../../bot/jobs/digests.js';
import { parseMailbox } from '../../../bot/core/mailbox-address.js';
import { dossiersOf } from '../../../bot/storage/dossiers.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { semainePassee } from '../../../domain/dossier/semaine.js';
import { deposeDossier, words } from '../../support/fixtures.js';
import { known } from '../../support/known-appels.js';
import { OutboxRig } from '../../support/outbox-rig.js';

const BOITE = 'dreets-bfc.secae@dreets.gouv.fr';
const DAY = 86_400_000;

describe('The weekly digest', () => {
  let rig: OutboxRig;
  beforeEach(async () => {
    rig = await OutboxRig.open();
  });
  afterEach(() => rig.close());

  const from = parseMailbox('Assistant AAP <assistant@aap.example>');
  const send = (): Promise<readonly string[]> =>
    sendDigests({ db: rig.db, clocks: rig.clocks, words, from, appelsConnus: known(rig.appel) });
  const save = async (changes: Partial<Dossier>): Promise<void> => {
    const work = new UnitOfWork();
    dossiersOf(rig.db, work).save(deposeDossier(rig.appel, { version: 0, statut: 'transmis', ...changes }));
    await work.commit(rig.db);
  };
  const moveTo = (instant: string): void => {
    rig.elapsed += Date.parse(instant) - rig.clocks.businessNow().getTime();
  };

  for (const [instant, lundi, dimanche] of [
    ['2023-06-05T00:00:00+02:00', '2023-05-29', '2023-06-04'],
    ['2023-06-04T23:59:59+02:00', '2023-05-22', '2023-05-28'],
    ['2023-01-01T12:00:00+01:00', '2022-12-19', '2022-12-25'],
    ['2023-03-27T00:30:00+02:00', '2023-03-20', '2023-03-26'],
  ] as const)
    it(`is at ${instant} about the week of ${lundi}`, () => {
      expect(semainePassee(new Date(instant), 'Europe/Paris')).to.deep.equal({ lundi, dimanche });
    });

  it('tells a mailbox what was filed, completed, withdrawn, and what waits', async () => {
    await save({ reference: 'AAP23-2222-2222' });
    const complement = { numero: 1, envoyeLe: '2023-06-01T10:00:00Z', corrections: [], pieces: {} };
    const earlier = { deposeLe: '2023-05-20T10:00:00Z', boite: BOITE };
    await save({ reference: 'AAP23-3333-3333', depot: earlier, complements: [complement] });
    await save({
      reference: 'AAP23-4444-4444',
      depot: earlier,
      statut: 'retire',
      retireLe: '2023-06-02T10:00:00Z',
    });
    await save({ reference: 'AAP23-5555-5555', depot: earlier, statut: 'depose' });
    await save({ reference: 'AAP23-6666-6666', depot: earlier });
    moveTo('2023-06-05T06:00:00+02:00');
    expect(await send()).to.deep.equal([BOITE]);
    await rig.drain();
    const [received] = rig.sink.to(BOITE);
    expect(received?.mail.subject).to.equal('Récapitulatif des dossiers – semaine du 29 mai 2023');
    const told = (received?.mail.text ?? '').replace(/\s+/gu, ' ');
    expect(told).to.match(/1 dossier déposé -+ - AAP23-2222-2222 – Maison/u);
    expect(told).to.match(/1 complément envoyé -+ - AAP23-3333-3333/u);
    expect(told).to.match(/1 dossier retiré par le demandeur -+ - AAP23-4444-4444/u);
    expect(told).to.match(/pas encore parti vers votre boîte -+ - AAP23-5555-5555/u);
    expect(told).to.not.contain('AAP23-6666-6666');
  });

  it('names the call of each dossier where a mailbox has those of several', async () => {
    const other = { ...rig.appel, id: 'autre-2023', titreCourt: { fr: 'Fonds associatif', en: 'Fund' } };
    await save({ reference: 'AAP23-2222-2222' });
    await save({ reference: 'FVA23-3333-3333', appelId: other.id });
    moveTo('2023-06-05T06:00:00+02:00');
    await sendDigests({ db: rig.db, clocks: rig.clocks, words, from, appelsConnus: known(rig.appel, other) });
    await rig.drain();
    const told = (rig.sink.to(BOITE)[0]?.mail.text ?? '').replace(/\s+/gu, ' ');
    expect(told).to.match(/AAP23-2222-2222 – AAP facilitateurs 2023 – Maison/u);
    expect(told).to.match(/FVA23-3333-3333 – Fonds associatif – Maison/u);
  });

  it('leaves once a week for a mailbox, from two replicas too', async () => {
    await save({ reference: 'AAP23-2222-2222' });
    moveTo('2023-06-05T06:00:00+02:00');
    expect((await Promise.all([send(), send()])).flat()).to.deep.equal([BOITE]);
    rig.elapsed += 3 * DAY;
    expect(await send()).to.deep.equal([]);
  });

  it('does not leave when nothing happened and nothing waits', async () => {
    await save({ reference: 'AAP23-2222-2222' });
    moveTo('2023-06-12T06:00:00+02:00');
    expect(await send()).to.deep.equal([]);
    await save({ reference: 'AAP23-3333-3333', statut: 'depose' });
    expect(await send()).to.deep.equal([BOITE]);
  });

  it('keeps no structure’s name in the outbox once it was sent', async () => {
    await save({ reference: 'AAP23-2222-2222' });
    moveTo('2023-06-05T06:00:00+02:00');
    await send();
    await rig.drain();
    const rows = await rig.db.selectFrom('letters').select('json').execute();
    expect(rows.map(({ json }) => json).join()).to.not.contain('Mâconnais');
  });
});
