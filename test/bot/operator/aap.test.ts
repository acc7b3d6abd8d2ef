import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../../../bot/operator/commands/index.js';
import { commandHelp } from '../../../bot/operator/commands/help.js';
import { openDatabase } from '../../../bot/storage/database.js';
import { words } from '../../support/fixtures.js';
import { httpsSite } from '../../support/https-site.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CERTIFICATE = `${ROOT}test/support/certificat/certificat.pem`;

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

describe('aap', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => {
    folder.remove();
  });

  /** Typed in a folder of its own, as an operator does. */
  const aap = (args: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Ended> => {
    const env = { PATH: process.env['PATH'], DATA_DIR: folder.path('data'), LECTURE: 'non', ...settings };
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [`${ROOT}dist/bot/main.js`, ...args],
        { cwd: folder.path(''), env },
        (error, out, err) => {
          resolve({ code: Number(error?.code ?? 0), out, err });
        },
      );
    });
  };

  it('shows its commands, and how each is typed', async () => {
    const { code, out } = await aap(['--aide']);
    expect(code).to.equal(0);
    for (const name of ['serve', ...Object.keys(COMMANDS)])
      expect(out).to.match(new RegExp(`^  ${name} `, 'mu'));
    expect((await aap(['doctor', '--aide'])).out).to.include(commandHelp('doctor', words));
  });

  it('tells apart what was typed wrong, what can’t be done, and settings to mend', async () => {
    expect(await aap(['inconnu'])).to.include({ code: 2, out: '' });
    const misused = await aap(['dossiers', 'effacer']);
    expect(misused.code).to.equal(2);
    expect(misused.err).to.include('aap dossiers liste');
    expect((await aap(['dossiers', 'liste', '--tout'])).code).to.equal(2);
    const absent = await aap(['dossiers', 'liste']);
    expect(absent.code).to.equal(1);
    expect(absent.err).to.include(folder.path('data/assistant.db'));
    const wrong = await aap(['doctor'], { PORT: 'trois mille' });
    expect(wrong.code).to.equal(3);
    expect(wrong.err).to.include('PORT').and.include('un nombre entre 0 et 65535');
  });

  it('never checks a demonstration in the place of settings that it may not read', async () => {
    mkdirSync(folder.path('reglages'));
    const closed = await aap(['doctor', '--reglages', 'reglages']);
    expect(closed.code).to.equal(3);
    expect(closed.out).to.equal('');
    expect(closed.err).to.include(folder.path('reglages')).and.include('sudo -u assistant');
  });

  it('answers programs in JSON, failures too', async () => {
    const db = await openDatabase(folder.path('data/assistant.db'));
    await db.destroy();
    const { out } = await aap(['dossiers', 'liste', '--json']);
    expect(JSON.parse(out)).to.deep.equal([]);
    const { code, err } = await aap(['dossiers', 'voir', 'AAP23-2222-2222', '--json']);
    expect(code).to.equal(1);
    expect(JSON.parse(err)).to.include({ erreur: 'inconnu' });
  });

  it('backs up where it was typed, and blames the folder that is not there', async () => {
    const db = await openDatabase(folder.path('data/assistant.db'));
    await db.destroy();
    const { code, out } = await aap(['sauvegarde', 'copie.db']);
    expect(code).to.equal(0);
    expect(out).to.include(folder.path('copie.db'));
    expect(statSync(folder.path('copie.db')).mode & 0o077).to.equal(0);
    const lost = await aap(['sauvegarde', 'absent/copie.db']);
    expect(lost.code).to.equal(1);
    expect(lost.err).to.include(folder.path('absent')).and.not.include('DATABASE_URL');
  });

  it('trusts an internal authority in its checks as in the service', async () => {
    const site = await httpsSite((_request, response) => response.end('{"etat":"pret"}'));
    const settings = { DEMONSTRATION: 'oui', PUBLIC_URL: `https://localhost:${site.port}` };
    const distrusting = await aap(['doctor', '--json'], settings);
    expect(distrusting.out).to.include('certificat_refuse');
    const trusting = await aap(['doctor', '--json'], { ...settings, AUTORITES: CERTIFICATE });
    expect(trusting.out).to.include('"adresse"').and.not.include('certificat_refuse');
    expect((await aap(['doctor'], { AUTORITES: folder.path('absent.pem') })).err).to.include('AUTORITES');
    await site.end();
  });
});
