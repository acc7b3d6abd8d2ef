import { expect } from 'chai';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import Sqlite from 'libsql';
import { readConfig } from '../../../../bot/config/config.js';
import { checkAlarms } from '../../../../bot/operator/doctor/check-alarms.js';
import { checkClock } from '../../../../bot/operator/doctor/check-clock.js';
import { checkDatabase } from '../../../../bot/operator/doctor/check-database.js';
import { checkFolder } from '../../../../bot/operator/doctor/check-folder.js';
import { checkScanner } from '../../../../bot/operator/doctor/check-scanner.js';
import { checkSettings } from '../../../../bot/operator/doctor/check-settings.js';
import { checkTheme } from '../../../../bot/operator/doctor/check-theme.js';
import { describeChecks } from '../../../../bot/operator/doctor/describe-checks.js';
import { diagnose } from '../../../../bot/operator/doctor/diagnose.js';
import { attention, erreur, ok, type Finding } from '../../../../bot/operator/doctor/finding.js';
import { systemNames } from '../../../../bot/operator/doctor/names.js';
import { openedBase } from '../../../../bot/operator/doctor/opened-base.js';
import { runChecks } from '../../../../bot/operator/doctor/run-checks.js';
import { stageAlarm } from '../../../../bot/storage/alarms.js';
import { openDatabase } from '../../../../bot/storage/database.js';
import { UnitOfWork } from '../../../../bot/storage/unit-of-work.js';
import { NO_KEYS } from '../../../../bot/storage/sealing/data-keys.js';
import { newPostgres, TEST_KEYS } from '../../../support/each-database.js';
import type { TropGros } from '../../../../bot/scan/scanner.js';
import { ClamdServer } from '../../../support/clamd-server.js';
import { words } from '../../../support/fixtures.js';
import { temporaryFolder, type TemporaryFolder } from '../../../support/temporary-folder.js';

const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ level, key }) => `${level} ${key}`);

describe('The doctor, of the installation itself', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => {
    folder.remove();
  });

  const database = async (place: string): Promise<readonly string[]> => {
    const base = openedBase({ database: place, dataKeys: NO_KEYS });
    const found = await checkDatabase(base, place);
    await base.close();
    return told(found);
  };

  it('opens the database, and creates none', async () => {
    const file = folder.path('assistant.db');
    expect(await database(file)).to.deep.equal(['attention base_absente']);
    expect(await database(file)).to.deep.equal(['attention base_absente']);
    new Sqlite(file).close();
    expect(await database(file)).to.deep.equal(['attention base_a_migrer']);
    await (await openDatabase(file)).destroy();
    expect(await database(file)).to.deep.equal(['ok base']);
    writeFileSync(folder.path('abimee.db'), 'ceci n’est pas une base de données'.repeat(100));
    expect(await database(folder.path('abimee.db'))).to.deep.equal(['erreur base_injoignable']);
  });

  it('sees a database that takes no writes', async () => {
    const url = await newPostgres();
    const db = await openDatabase(url);
    expect(await database(url)).to.deep.equal(['ok base']);
    await db.destroy();
    expect(await database(`${url}?options=-c%20default_transaction_read_only%3Don`)).to.deep.equal([
      'erreur base_lecture_seule',
    ]);
    expect(await database(url.replace(/essai_\d+$/u, 'absente'))).to.deep.equal(['erreur base_injoignable']);
    const base = openedBase({ database: url, dataKeys: NO_KEYS });
    const clock = await checkClock({ registreUrl: undefined, publicUrl: undefined }, base, Date.now);
    expect(told(clock)).to.deep.equal(['ok horloge']);
    await base.close();
  });

  it('looks for the operator’s own look where there is meant to be one', () => {
    expect(checkTheme(undefined)).to.deep.equal([]);
    expect(told(checkTheme(folder.path('nulle-part')))).to.deep.equal(['erreur theme_absent']);
    const dossier = 'docs/exemples/theme';
    expect(checkTheme(dossier)).to.deep.equal([ok('theme', { dossier, fichiers: 'theme.css, logo.svg' })]);
  });

  it('tells that the key of an encrypted database is missing', async () => {
    const file = folder.path('assistant.db');
    await (await openDatabase(file, { keys: TEST_KEYS })).destroy();
    expect(await database(file)).to.deep.equal(['erreur base_cle']);
  });

  it('tells no password', async () => {
    const place = 'postgres://aap:secret@127.0.0.1:9/aap';
    const base = openedBase({ database: place, dataKeys: NO_KEYS });
    expect(JSON.stringify(await checkDatabase(base, place)))
      .to.include('//127.0.0.1:9/aap')
      .and.not.include('secret');
    await base.close();
  });

  it('tells how many alarms are open, and where to read them', async () => {
    const file = folder.path('assistant.db');
    const db = await openDatabase(file);
    const base = openedBase({ database: file, dataKeys: NO_KEYS });
    expect(told(await checkAlarms(base))).to.deep.equal(['ok alarmes']);
    const work = new UnitOfWork();
    const alarm = { subject: 'AAP23-7KQ4-M2XD', detail: '', at: '2023-05-31T12:00:00Z' };
    stageAlarm(work, { ...alarm, kind: 'sans_boite' });
    stageAlarm(work, { ...alarm, kind: 'courrier_refuse' });
    await work.commit(db);
    expect(await checkAlarms(base)).to.deep.equal([attention('alarmes_ouvertes', { nombre: 2 })]);
    await base.close();
    await db.destroy();
  });

  it('asks the virus scanner for a verdict, where there is one', async () => {
    const server = await ClamdServer.start();
    const { place } = server;
    let clamdTropGros: TropGros = 'refuser';
    const scanner = async (): Promise<readonly string[]> =>
      told(await checkScanner({ clamd: place, clamdTropGros }, 500_000));
    expect(told(await checkScanner({ clamd: undefined, clamdTropGros }))).to.deep.equal([
      'attention antivirus_absent',
    ]);
    expect(await scanner()).to.deep.equal(['ok antivirus']);
    server.limit = 400_000;
    expect(await scanner()).to.deep.equal(['erreur antivirus_limite']);
    clamdTropGros = 'accepter';
    expect(await scanner()).to.deep.equal(['attention antivirus_limite_acceptee']);
    server.mood = 'raccroche';
    expect(await scanner()).to.deep.equal(['erreur antivirus_muet']);
    server.stop();
    expect(await scanner()).to.deep.equal(['erreur antivirus_muet']);
  });

  it('tells what is wrong with settings that can be read', () => {
    const place = { host: '127.0.0.1', port: 3978, publicUrl: undefined };
    const settings = { ...place, production: true, dataKeys: TEST_KEYS };
    expect(told(checkSettings(settings))).to.deep.equal(['ok reglages_absents', 'ok reglages']);
    expect(told(checkSettings(settings, '/etc/assistant-aap.env'))).to.include('ok reglages_lus');
    expect(told(checkSettings({ ...settings, host: '0.0.0.0', dataKeys: NO_KEYS }))).to.deep.equal([
      'ok reglages_absents',
      'attention ecoute_ouverte',
      'attention chiffrement_absent',
    ]);
    const demonstration = { ...settings, production: false };
    expect(told(checkSettings(demonstration))).to.include('attention demonstration');
    expect(told(checkSettings({ ...demonstration, host: '0.0.0.0' }))).to.include(
      'attention demonstration_ouverte',
    );
  });

  it('looks at the folder of the data', async () => {
    const dir = folder.path('donnees');
    expect(told(await checkFolder(dir))).to.deep.equal(['attention dossier_absent']);
    mkdirSync(dir, { mode: 0o700 });
    expect(told(await checkFolder(dir))).to.deep.equal(['ok dossier']);
    chmodSync(dir, 0o755);
    expect(told(await checkFolder(dir))).to.deep.equal(['attention dossier_ouvert']);
    writeFileSync(folder.path('fichier'), '');
    expect(told(await checkFolder(folder.path('fichier')))).to.deep.equal(['erreur dossier_ferme']);
  });

  it('goes on when a check fails or lasts, and says so', async () => {
    const checked = await runChecks(
      [
        { id: 'base', run: () => Promise.reject(Object.assign(new Error('x'), { code: 'EIO' })) },
        { id: 'smtp', run: () => new Promise(() => undefined) },
        {
          id: 'contenu',
          run: () => Promise.resolve([erreur('contenu_inutilisable', { dossier: 'x\u001b[2J' })]),
        },
      ],
      5,
    );
    expect(checked.flatMap(({ findings }) => told(findings))).to.deep.equal([
      'erreur echec',
      'erreur trop_long',
      'erreur contenu_inutilisable',
    ]);
    expect(describeChecks(checked, words))
      .to.match(/ERREUR {5}Base de données\s: le contrôle .*EIO/u)
      .and.not.include('\u001b');
  });

  it('finds a demonstration fit for trying, and not for service', async () => {
    const config = readConfig({ DATA_DIR: folder.path('data') });
    const checked = await diagnose(config, { names: systemNames(['127.0.0.1:9']), now: Date.now });
    const findings = checked.flatMap((each) => each.findings);
    expect(told(findings)).to.include.members([
      'attention demonstration',
      'attention smtp_absent',
      'ok registre_coupe',
    ]);
    expect(findings.filter(({ level }) => level === 'erreur')).to.deep.equal([]);
    expect(checked.map(({ id }) => id)).to.include('lecture');
  });
});
