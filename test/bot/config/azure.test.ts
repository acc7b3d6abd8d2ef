import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { ConfigError } from '../../../bot/config/problems.js';
import { readConfig } from '../../../bot/config/config.js';
import { explainStart } from '../../../bot/operator/explain-start.js';
import { words } from '../../support/fixtures.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

const ID = '11111111-2222-4333-8444-555555555555';
const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const BOT = { MICROSOFT_APP_ID: ID, MICROSOFT_APP_TENANT_ID: TENANT };

describe('the settings of the bot', () => {
  let folder: TemporaryFolder;
  let key: string;
  before(() => {
    folder = temporaryFolder();
    key = folder.path('cle.pem');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(folder.path('vide.pem'), '');
  });
  after(() => {
    folder.remove();
  });

  const problems = (env: Record<string, string>): readonly string[] => {
    try {
      readConfig(env);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      expect(explainStart(error, words)).to.include(error.problems[0]?.setting).and.not.include('{{');
      return error.problems.map((problem) => `${problem.setting} ${problem.key}`);
    }
    return [];
  };

  it('are off when there are none', () => {
    expect(readConfig({}).botService).to.equal(undefined);
  });

  it('take a secret, a certificate or a managed identity', () => {
    const secret = readConfig({ ...BOT, MICROSOFT_APP_PASSWORD: 's' }).botService;
    expect(secret).to.deep.equal({
      kind: 'azure',
      appId: ID,
      tenantId: TENANT,
      credentials: { kind: 'secret', secret: 's' },
      organisations: [],
    });
    const certificate = {
      MICROSOFT_APP_CERTIFICAT: key,
      MICROSOFT_APP_CERTIFICAT_EMPREINTE: 'a'.repeat(40),
    };
    expect(readConfig({ ...BOT, ...certificate }).botService).to.have.nested.property(
      'credentials.kind',
      'certificat',
    );
    const managed = readConfig({
      ...BOT,
      MICROSOFT_APP_TYPE: 'UserAssignedMSI',
      TEAMS_ORGANISATIONS: `${TENANT}, ${ID}`,
    });
    expect(managed.botService).to.deep.include({
      credentials: { kind: 'identite-geree' },
      organisations: [TENANT, ID],
    });
  });

  it('are named when they are missing, too many, or not readable', () => {
    expect(problems({ MICROSOFT_APP_ID: ID })).to.deep.equal([
      'MICROSOFT_APP_TENANT_ID incomplet',
      'MICROSOFT_APP_PASSWORD incomplet',
    ]);
    expect(problems({ MICROSOFT_APP_PASSWORD: 's' })).to.deep.equal([
      'MICROSOFT_APP_ID incomplet',
      'MICROSOFT_APP_TENANT_ID incomplet',
    ]);
    expect(problems({ ...BOT, MICROSOFT_APP_CERTIFICAT: key })).to.deep.equal([
      'MICROSOFT_APP_CERTIFICAT_EMPREINTE incomplet',
    ]);
    expect(
      problems({
        ...BOT,
        MICROSOFT_APP_PASSWORD: 's',
        MICROSOFT_APP_CERTIFICAT: key,
        MICROSOFT_APP_CERTIFICAT_EMPREINTE: 'a'.repeat(40),
      }),
    ).to.deep.equal(['MICROSOFT_APP_CERTIFICAT de_trop']);
    expect(
      problems({ ...BOT, MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_PASSWORD: 's' }),
    ).to.deep.equal(['MICROSOFT_APP_PASSWORD de_trop']);
    const good = { ...BOT, MICROSOFT_APP_PASSWORD: 's' };
    for (const [setting, value] of [
      ['MICROSOFT_APP_ID', 'mon-robot'],
      ['MICROSOFT_APP_TYPE', 'MultiTenant'],
      ['TEAMS_ORGANISATIONS', `${TENANT} exemple.fr`],
    ] as const)
      expect(problems({ ...good, [setting]: value })).to.deep.equal([`${setting} illisible`]);
    for (const path of [folder.path('absent.pem'), folder.path('vide.pem')])
      expect(
        problems({
          ...BOT,
          MICROSOFT_APP_CERTIFICAT: path,
          MICROSOFT_APP_CERTIFICAT_EMPREINTE: 'a'.repeat(40),
        }),
      ).to.deep.equal(['MICROSOFT_APP_CERTIFICAT illisible']);
  });

  it('have the page talk through Azure’s Direct Line when its secret is given, beside a bot', () => {
    const secret = 'un secret de vingt caractères';
    const good = { ...BOT, MICROSOFT_APP_PASSWORD: 's', DIRECT_LINE_SECRET: secret };
    expect(readConfig({}).azureDirectLine).to.equal(undefined);
    expect(readConfig(good).azureDirectLine).to.deep.equal({
      secret,
      endpoint: 'https://directline.botframework.com',
    });
    const europe = 'https://europe.directline.botframework.com';
    expect(readConfig({ ...good, DIRECT_LINE_ENDPOINT: `${europe}/` }).azureDirectLine?.endpoint).to.equal(
      europe,
    );
    for (const url of [
      'http://directline.botframework.com',
      'https://ailleurs.example',
      `${europe}.ailleurs.example`,
    ])
      expect(problems({ ...good, DIRECT_LINE_ENDPOINT: url })).to.deep.equal([
        'DIRECT_LINE_ENDPOINT illisible',
      ]);
    expect(problems({ ...good, DIRECT_LINE_SECRET: 'court' })).to.include('DIRECT_LINE_SECRET illisible');
    expect(problems({ DIRECT_LINE_SECRET: secret })).to.include('MICROSOFT_APP_ID incomplet');
    expect(problems({ ...BOT, MICROSOFT_APP_PASSWORD: 's', DIRECT_LINE_ENDPOINT: europe })).to.deep.equal([
      'DIRECT_LINE_SECRET incomplet',
    ]);
  });

  it('have a local trial, alone and never in production', () => {
    expect(readConfig({ TEAMS_ESSAI_LOCAL: 'oui' }).botService).to.deep.equal({ kind: 'essai-local' });
    expect(problems({ ...BOT, MICROSOFT_APP_PASSWORD: 's', TEAMS_ESSAI_LOCAL: 'oui' })).to.deep.equal([
      'TEAMS_ESSAI_LOCAL de_trop',
    ]);
    expect(problems({ NODE_ENV: 'production', TEAMS_ESSAI_LOCAL: 'oui' })).to.include(
      'TEAMS_ESSAI_LOCAL refuse',
    );
  });
});
