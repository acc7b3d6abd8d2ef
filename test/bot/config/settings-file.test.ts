import { expect } from 'chai';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { loadSettings, SettingsFileError } from '../../../bot/config/settings-file.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

type Env = Record<string, string | undefined>;

describe('the file of the settings', () => {
  let folder: TemporaryFolder;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => {
    folder.remove();
  });

  const load = (text: string, env: Env = {}): Env => {
    writeFileSync(folder.path('.env'), text);
    loadSettings(folder.path(''), undefined, env);
    return env;
  };
  const refusal = (load: () => unknown): unknown => {
    try {
      return load();
    } catch (error) {
      return error;
    }
  };

  it('is read line by line: a value is all that follows the sign, « # » and spaces included', () => {
    const text = '# remarque\n\nSMTP_URL=smtp://u:p#w@h:25\r\nMAIL_FROM = Assistant AAP <a@exemple.fr>\n';
    expect(load(text)).to.deep.equal({
      SMTP_URL: 'smtp://u:p#w@h:25',
      MAIL_FROM: 'Assistant AAP <a@exemple.fr>',
    });
    expect(load(`EXPLOITANT="DREETS d'ici"\nHOST='127.0.0.1'\nPORT=\n`)).to.deep.equal({
      EXPLOITANT: "DREETS d'ici",
      HOST: '127.0.0.1',
      PORT: '',
    });
    expect(load('MAIL_FROM="Assistant, AAP" <a@exemple.fr>')).to.deep.equal({
      MAIL_FROM: '"Assistant, AAP" <a@exemple.fr>',
    });
  });

  it('gives way to the environment', () => {
    expect(load('PORT=1\nHOST=ici', { PORT: '2' })).to.deep.equal({ PORT: '2', HOST: 'ici' });
  });

  it('names the line that can’t be read', () => {
    expect(refusal(() => load('PORT=1\nHOST')))
      .to.be.instanceOf(SettingsFileError)
      .and.deep.include({
        key: 'fichier_ligne',
        values: { fichier: folder.path('.env'), ligne: 2 },
      });
  });

  it('is not taken for absent when it may not be read, or its link leads nowhere', () => {
    mkdirSync(folder.path('.env'));
    const env: Env = {};
    expect(refusal(() => loadSettings(folder.path(''), undefined, env))).to.include({ key: 'fichier_ferme' });
    mkdirSync(folder.path('autre'));
    symlinkSync('/nulle/part', folder.path('autre/.env'));
    expect(refusal(() => loadSettings(folder.path('autre'), undefined, env))).to.include({
      key: 'fichier_absent',
    });
    expect(refusal(() => loadSettings(folder.path(''), folder.path('absent'), env))).to.include({
      key: 'fichier_absent',
    });
    expect(env).to.deep.equal({});
  });
});
