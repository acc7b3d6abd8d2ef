import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { explainStart } from '../../../bot/operator/explain-start.js';
import { createWords } from '../../../bot/core/locales.js';
import { ConfigError, type ConfigProblem } from '../../../bot/config/problems.js';
import { readConfig, SETTING_NAMES } from '../../../bot/config/config.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  SMTP_URL: 'smtps://courrier.exemple.fr',
  MAIL_FROM: 'Assistant AAP <assistant@exemple.fr>',
  PUBLIC_URL: 'https://assistant.exemple.fr',
  EXPLOITANT: 'DREETS Exemple',
  EXPLOITANT_CONTACT: 'contact@exemple.fr',
};

const words = createWords('locales');

describe('the configuration', () => {
  it('needs nothing outside production: a demonstration inside the call’s window', () => {
    const config = readConfig({});
    expect(config).to.include({
      port: 3978,
      host: '127.0.0.1',
      dataDir: 'data',
      database: 'data/assistant.db',
      production: false,
    });
    expect(config.demonstration?.startsAt.toISOString()).to.equal('2023-05-15T08:00:00.000Z');
    expect(config.smtpUrl).to.equal(undefined);
  });

  it('takes an empty setting as one that was not given', () => {
    expect(readConfig({ PORT: '', SMTP_URL: '', NODE_ENV: '' }).port).to.equal(3978);
  });

  it('keeps all that the embedded defaults write under DATA_DIR', () => {
    expect(readConfig({ DATA_DIR: '/var/lib/aap' }).database).to.equal('/var/lib/aap/assistant.db');
    expect(readConfig({ DATABASE_URL: 'file:/srv/aap.db' }).database).to.equal('/srv/aap.db');
    expect(readConfig({ DATABASE_URL: 'postgres://serveur/base' }).database).to.equal(
      'postgres://serveur/base',
    );
  });

  it('runs on the real clock in production, and outside it when told to', () => {
    expect(readConfig(PRODUCTION).demonstration).to.equal(undefined);
    expect(readConfig({ DEMONSTRATION: 'non' }).demonstration).to.equal(undefined);
  });

  it('names all that is missing in production at once, and every convenience of the demonstration', () => {
    const problems = problemsOf({
      NODE_ENV: 'production',
      DEMONSTRATION: 'oui',
      DEMONSTRATION_DATE: '2023-05-15T10:00:00+02:00',
    });
    expect(problems.filter(({ key }) => key === 'manque').map(({ setting }) => setting)).to.have.members([
      'SMTP_URL',
      'MAIL_FROM',
      'PUBLIC_URL',
      'EXPLOITANT',
      'EXPLOITANT_CONTACT',
    ]);
    expect(problems.filter(({ key }) => key === 'refuse').map(({ setting }) => setting)).to.have.members([
      'DEMONSTRATION',
      'DEMONSTRATION_DATE',
    ]);
  });

  it('starts no demonstration that other machines reach, unless it is written that they may', () => {
    const reached = [
      { HOST: '0.0.0.0' },
      { HOST: '::' },
      { HOST: '192.0.2.7' },
      { HOST: 'serveur' },
      { PUBLIC_URL: 'https://essai.exemple.fr' },
      { PUBLIC_URL: 'http://192.0.2.7:3978' },
      { HOST: '0.0.0.0', DEMONSTRATION_DATE: '2023-05-15T10:00:00+02:00' },
    ];
    for (const env of reached) {
      const problems = problemsOf(env);
      expect(problems, JSON.stringify(env)).to.deep.equal([{ setting: 'DEMONSTRATION', key: 'exposee' }]);
      expect(explainStart(new ConfigError(problems), words))
        .to.include('/boite')
        .and.include('écrivez DEMONSTRATION=oui');
      expect(readConfig({ ...env, DEMONSTRATION: 'oui' }).demonstration).to.not.equal(undefined);
      expect(readConfig({ ...env, DEMONSTRATION: 'non' }).demonstration).to.equal(undefined);
    }
    for (const env of [
      { HOST: '127.0.0.1' },
      { HOST: '127.1.2.3', PUBLIC_URL: 'http://localhost:3978' },
      { HOST: '::1', PUBLIC_URL: 'http://[::1]:3978' },
      { HOST: 'localhost' },
      { ...PRODUCTION, HOST: '0.0.0.0' },
    ])
      expect(problemsOf(env), JSON.stringify(env)).to.deep.equal([]);
  });

  for (const [setting, value] of [
    ['PORT', 'trois mille'],
    ['PORT', '70000'],
    ['SMTP_URL', 'sendmail'],
    ['SMTP_URL', 'smtp://u:mot/de/passe@courrier.exemple.fr:587'],
    ['SMTP_URL', 'smtp://u:25/x@courrier.exemple.fr'],
    ['SMTP_URL', 'smtp://u:mot#passe@courrier.exemple.fr'],
    ['SMTP_URL', 'smtp://u:25#x@courrier.exemple.fr'],
    ['SMTP_URL', 'smtp://u:100%@courrier.exemple.fr'],
    ['DATABASE_URL', 'postgres://u:5432#x@base.exemple.fr/aap'],
    ['MAIL_FROM', 'Assistant <a@b.fr> suite'],
    ['MAIL_FROM', 'a@b.fr, c@d.fr'],
    ['RETOURS_IMAP_URL', 'imap.exemple.fr'],
    ['COPIES_IMAP_URL', 'imaps://serveur/Sent'],
    ['EXPLOITANT_ALARMES', 'a@b.fr, c@d.fr'],
    ['DATABASE_URL', 'mysql://serveur/base'],
    ['PUBLIC_URL', 'assistant'],
    ['DEMONSTRATION_DATE', '15 mai 2023'],
    ['CONSERVATION_BROUILLONS_JOURS', '0'],
  ] as const) {
    it(`refuses ${setting}=${value}, by its name, and says what is expected`, () => {
      expect(words('fr', `config:attendu.${setting}`)).to.not.equal('');
      expect(problemsOf({ [setting]: value }))
        .to.have.length(1)
        .and.to.have.nested.property('[0].setting', setting);
    });
  }

  it('has every setting in .env.example, and no other', () => {
    const example = readFileSync('.env.example', 'utf8');
    const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(names).to.have.members(SETTING_NAMES);
  });
});

function problemsOf(env: Record<string, string>): readonly ConfigProblem[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}
