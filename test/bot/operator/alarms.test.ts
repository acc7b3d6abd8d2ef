import { expect } from 'chai';
import { readConfig } from '../../../bot/config/config.js';
import { loadContent } from '../../../bot/content/load-content.js';
import { dismissAlarm, listAlarms } from '../../../bot/operator/alarms.js';
import type { Installation } from '../../../bot/operator/installation.js';
import { OperatorError } from '../../../bot/operator/operator-error.js';
import { listDossiers, showDossier, showLetters } from '../../../bot/operator/show-dossiers.js';
import { openAlarms } from '../../../bot/storage/alarms.js';
import { openDatabase } from '../../../bot/storage/database.js';
import { words } from '../../support/fixtures.js';
import { ReturnRig } from '../../support/return-rig.js';
import { known } from '../../support/known-appels.js';

const CONTENT = new URL('../../../content/', import.meta.url).pathname;
const REFERENCE = 'AAP23-7KQ4-M2XD';

describe('the operator’s commands on alarms', () => {
  let rig: ReturnRig;
  let installation: Installation;
  before(async () => {
    rig = await ReturnRig.open(await openDatabase(':memory:'));
    const { db, clocks } = rig.outbox;
    const content = await loadContent(CONTENT, { now: new Date('2026-11-23T12:00:00Z') });
    const appelsConnus = known(...content.appels.map(({ appel }) => appel));
    installation = { config: readConfig({}), words, db, clocks, content, appelsConnus };
  });
  after(() => rig.close());

  it('show what came back wherever the dossier is shown, until the alarm is closed', async () => {
    const [letter] = await rig.file();
    expect((await listAlarms(installation)).text).to.equal('Aucune alarme ouverte.');
    rig.answer('postfix', letter);
    await rig.reader().visit();

    const [{ id } = { id: '' }] = await openAlarms(installation.db);
    expect((await listAlarms(installation)).text).to.match(
      new RegExp(`${id} .*Courrier revenu +${REFERENCE} +dreets .*550`),
    );
    const listed = (await listDossiers(installation)).text;
    expect(listed)
      .to.match(/déposé, courrier revenu/)
      .and.match(/1 alarme ouverte/);
    expect((await showDossier(installation, REFERENCE)).text).to.match(/Alarme +Courrier revenu/);
    expect((await showLetters(installation, REFERENCE)).text).to.match(/dreets .*refusée .*returned 5\.1\.1/);

    expect((await dismissAlarm(installation, id.toLowerCase())).text).to.include(id);
    expect(await openAlarms(installation.db)).to.deep.equal([]);
    expect((await listDossiers(installation)).text).to.not.include('alarme');
  });

  it('say so when no open alarm has that id', async () => {
    const error = await dismissAlarm(installation, 'INCONNUE').catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(OperatorError).and.include({ key: 'alarme_inconnue' });
  });
});
