import { expect } from 'chai';
import { releaseWaiting, type ReleaseContent } from '../../../bot/jobs/release-waiting.js';
import { openAlarms } from '../../../bot/storage/alarms.js';
import { dossiersOf, findDossier } from '../../../bot/storage/dossiers.js';
import { lettersOf } from '../../../bot/storage/letters.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { buildTerritoires, destinationOf, type Territoires } from '../../../domain/appel/regions.js';
import { filed, withAnswers } from '../../../domain/dossier/change-dossier.js';
import {
  withComplementBegun,
  withComplementSent,
  withWork,
  workedOn,
} from '../../../domain/dossier/complement.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { deposeDossier, storedPieces } from '../../support/fixtures.js';
import { OutboxRig } from '../../support/outbox-rig.js';
import { regionsFile, territoiresIndex } from '../../support/territoires.js';
import { known } from '../../support/known-appels.js';

const BOITE = 'aap@bretagne.example';

function territoiresWith(boites: Partial<Territoires['boites']>): Territoires {
  return buildTerritoires({ ...regionsFile, boites: { ...regionsFile.boites, ...boites } }, territoiresIndex);
}

const without = territoiresWith({ regions: {} });
const withRegion = territoiresWith({
  regions: { '53': { adresse: BOITE, base: 'depot', source: 'essai' } as never },
});

describe('Letting waiting dossiers go', () => {
  let rig: OutboxRig;
  const errors: unknown[] = [];

  beforeEach(async () => {
    rig = await OutboxRig.open();
    errors.length = 0;
  });
  afterEach(async () => {
    await rig.close();
  });

  const release = (territoires: Territoires, appels = [rig.appel]): Promise<readonly string[]> => {
    const content: ReleaseContent = { appelsConnus: known(...appels), territoires };
    const courriersOf = (work: UnitOfWork) => rig.courriers(work);
    const onError = (_reference: string, error: unknown): void => void errors.push(error);
    return releaseWaiting({ db: rig.db, clocks: rig.clocks, courriersOf, onError }, content);
  };

  /** Files a dossier of Brest as the conversation does. */
  async function fileInBretagne(reference: string, changes: Partial<Dossier> = {}): Promise<void> {
    const { champs, ...draft } = deposeDossier(rig.appel, { reference, version: 0 });
    const place = { ...champs, region: '53', departement: '29' };
    const pieces = await storedPieces(rig.db);
    const destination = destinationOf(without, '53', '29');
    const dossier = {
      ...filed({ ...draft, champs: place, pieces }, rig.clocks.businessNow(), destination.boite),
      ...changes,
    };
    const work = new UnitOfWork();
    const saved = dossiersOf(rig.db, work, rig.clocks.now()).save(dossier);
    await rig.courriers(work).depot(saved, rig.appel, destination);
    await work.commit(rig.db);
  }

  it('leaves them where they are as long as no mailbox is known', async () => {
    await fileInBretagne('AAP23-2222-2222');
    expect(await release(without)).to.deep.equal([]);
    expect((await openAlarms(rig.db)).map(({ kind }) => kind)).to.deep.equal(['sans_boite']);
    expect((await findDossier(rig.db, 'AAP23-2222-2222'))?.depot?.probleme).to.equal('sans_boite');
  });

  it('hands over what completed them meanwhile too, each by a letter of its own', async () => {
    await fileInBretagne('AAP23-2222-2222');
    const work = new UnitOfWork();
    const dossiers = dossiersOf(rig.db, work, rig.clocks.now());
    const begun = withComplementBegun((await dossiers.findOfAnybody('AAP23-2222-2222'))!);
    const changed = withWork(
      begun,
      withAnswers(workedOn(begun), { montant: 28_500 }, rig.clocks.businessNow()),
    );
    const saved = dossiers.save(withComplementSent(changed, rig.clocks.businessNow()));
    const offered = await rig
      .courriers(work)
      .complement(saved, rig.appel, destinationOf(without, '53', '29'), 1);
    await work.commit(rig.db);
    expect(offered.map(({ nom }) => nom)).to.deep.equal([
      'recepisse-complement-1-AAP23-2222-2222.pdf',
      'complement-1-AAP23-2222-2222.zip',
    ]);

    expect(await release(withRegion)).to.deep.equal(['AAP23-2222-2222']);
    await rig.drain();
    const [first, second] = rig.sink.to(BOITE).map(({ mail }) => mail);
    expect(first?.subject).to.not.include('Complément');
    expect(first?.text).to.include('25').and.not.include('28 500');
    expect(second?.subject).to.include('AAP23-2222-2222 – Complément 1 – ').and.include('1 correction');
    expect(second?.attachments.map(({ filename }) => filename)).to.deep.equal([
      'dossier.json',
      'dossier.csv',
    ]);
    expect(rig.handedOver).to.have.length(2);
  });

  it('hands them over whole once one is, tells the dossier its mailbox, and ends the alarm', async () => {
    await fileInBretagne('AAP23-2222-2222');
    expect(await release(withRegion)).to.deep.equal(['AAP23-2222-2222']);
    const depot = (await findDossier(rig.db, 'AAP23-2222-2222'))?.depot;
    expect(depot).to.include({ boite: BOITE });
    expect(depot).to.not.have.property('probleme');
    expect(await openAlarms(rig.db)).to.deep.equal([]);
    await rig.drain();
    const [letter] = rig.sink.to(BOITE);
    expect(letter?.mail.subject).to.include('AAP23-2222-2222');
    expect(letter?.mail.attachments.map(({ filename }) => filename))
      .to.include('dossier.json')
      .and.have.length(10);
    expect(rig.handedOver.map(({ reference }) => reference)).to.deep.equal(['AAP23-2222-2222']);
  });

  it('is the mailbox of the département where it has one of its own', async () => {
    await fileInBretagne('AAP23-2222-2222');
    const own = { adresse: 'aap@finistere.example', base: 'depot', source: 'essai' } as never;
    await release(territoiresWith({ regions: withRegion.boites.regions, departements: { '29': own } }));
    expect((await findDossier(rig.db, 'AAP23-2222-2222'))?.depot?.boite).to.equal('aap@finistere.example');
  });

  it('lets each go once, however often it runs and on two replicas at a time', async () => {
    await fileInBretagne('AAP23-2222-2222');
    await fileInBretagne('AAP23-3333-3333');
    const both = (await Promise.all([release(withRegion), release(withRegion)])).flat();
    expect([...both].sort()).to.deep.equal(['AAP23-2222-2222', 'AAP23-3333-3333']);
    expect(await release(withRegion)).to.deep.equal([]);
    const letters = await lettersOf(rig.db, 'AAP23-2222-2222');
    expect(letters.filter(({ kind }) => kind === 'dreets')).to.have.length(1);
    expect(errors).to.deep.equal([]);
  });

  it('does not touch a dossier that was withdrawn, nor one whose call is not served', async () => {
    await fileInBretagne('AAP23-2222-2222', { statut: 'retire' });
    await fileInBretagne('AAP23-3333-3333');
    expect(await release(withRegion, [])).to.deep.equal([]);
    expect(await release(withRegion)).to.deep.equal(['AAP23-3333-3333']);
  });

  it('lets the others go when the letters of one can’t be made, and tells', async () => {
    await fileInBretagne('AAP23-2222-2222');
    await fileInBretagne('AAP23-3333-3333', { champs: { region: '28' } });
    const wrong = { adresse: 'pas une adresse', base: 'depot', source: 'essai' } as never;
    const both = territoiresWith({ regions: { ...withRegion.boites.regions, '28': wrong } });
    expect(await release(both)).to.deep.equal(['AAP23-2222-2222']);
    expect((errors[0] as Error).name).to.equal('InvalidAddressError');
    expect((await findDossier(rig.db, 'AAP23-3333-3333'))?.depot?.probleme).to.equal('sans_boite');
  });
});
