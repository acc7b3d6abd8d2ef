import { expect } from 'chai';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import type { Complement, Dossier } from '../../../domain/dossier/dossier.js';
import { bfc, sansBoite } from '../../support/fixtures.js';
import { OutboxRig } from '../../support/outbox-rig.js';

const BOITE = bfc.boite ?? '';
const COMPLEMENT: Complement = {
  numero: 1,
  envoyeLe: '2023-06-01T10:00:00.000Z',
  corrections: [{ champ: 'etp', avant: 1.5, apres: 2 }],
  pieces: {},
};

describe('the letters about one dossier', () => {
  let rig: OutboxRig;
  beforeEach(async () => {
    rig = await OutboxRig.open();
  });
  afterEach(() => rig.close());

  const completed = (dossier: Dossier): Dossier => ({ ...dossier, complements: [COMPLEMENT] });

  it('are one thread in a mailbox: the dossier, its complement, its withdrawal', async () => {
    const { dossier } = await rig.file();
    const work = new UnitOfWork();
    await rig.courriers(work).complement(completed(dossier), rig.appel, bfc, 1);
    const retire = { ...completed(dossier), retireLe: '2023-06-02T10:00:00.000Z' };
    await rig.courriers(work).retrait(retire, rig.appel, bfc);
    await work.commit(rig.db);
    await rig.drain();
    const [first, ...others] = rig.sink.to(BOITE).map(({ mail }) => mail);
    expect(first?.inReplyTo).to.equal(undefined);
    expect(others).to.have.length(2);
    for (const mail of others) {
      expect(mail.inReplyTo).to.equal(first?.messageId);
      expect([mail.references].flat()).to.deep.equal([first?.messageId]);
    }
  });

  it('are one thread where all of them waited for a mailbox', async () => {
    const { dossier } = await rig.file({}, sansBoite);
    const work = new UnitOfWork();
    await rig.courriers(work).transmission(completed(dossier), rig.appel, sansBoite, BOITE);
    await work.commit(rig.db);
    await rig.drain();
    const [first, second] = rig.sink.to(BOITE).map(({ mail }) => mail);
    expect(second?.inReplyTo).to.equal(first?.messageId);
  });

  it('name no document that was promised not to be sent', async () => {
    const sent = await rig.file();
    const { fichierPromis, ...pieces } = { fichierPromis: 'délégation secrète.pdf', ...sent.dossier.pieces };
    const kept = { ...sent.dossier.pieces['rib']![0]!, nom: fichierPromis };
    const lecture = {
      ...{
        etat: 'lue' as const,
        probability: 1,
        ranking: [],
        aussi: [],
        pages: 1,
        lues: 1,
        piece: 'delegation',
      },
      ...{ faits: [], defauts: [{ id: 'perime' as const, page: 1, words: '', values: { lu: '2020' } }] },
    };
    const unneeded = { ...pieces, delegation: [{ ...kept, lecture }] };
    const work = new UnitOfWork();
    await rig.courriers(work).depot({ ...sent.dossier, pieces: unneeded }, rig.appel, bfc);
    await work.commit(rig.db);
    await rig.drain();
    const { mail } = rig.sink.to(BOITE)[1]!;
    const json =
      mail.attachments.find(({ filename }) => filename === 'dossier.json')?.content.toString() ?? '';
    for (const text of [mail.text ?? '', json])
      expect(text).not.to.match(/Délégation de signature|secrète|sans objet/iu);
    expect(mail.text).to.contain('RIB ou IBAN');
  });
});
