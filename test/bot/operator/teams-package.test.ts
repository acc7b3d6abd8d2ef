import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { OperatorError } from '../../../bot/operator/operator-error.js';
import { colourIcon, outlineIcon } from '../../../bot/operator/teams/icons.js';
import { teamsPackage } from '../../../bot/operator/teams/teams-package.js';
import { words } from '../../support/fixtures.js';
import { surestAct } from '../../support/surest-act.js';
import { readZip } from '../../support/read-zip.js';
import { APP_ID } from '../../support/teams/microsoft.js';

const APP = {
  appId: APP_ID,
  publicUrl: 'https://aap.example/',
  exploitant: 'DREETS',
  version: '1.2.3',
  words,
};

const { resolve } = createRequire(import.meta.url);

/** What Microsoft's own schema says against a file of the package. */
function complaints(file: Partial<Manifest>): unknown {
  const [, path = ''] =
    /\/json-schemas\/(teams\/v[\d.]+\/\w+(?:\.\w+)*\.json)$/.exec(file.$schema ?? '') ?? [];
  const schema = resolve(`@microsoft/app-manifest/build/json-schemas/${path}`);
  const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  ajv.validate(JSON.parse(readFileSync(schema, 'utf8')) as object, file);
  return ajv.errors;
}

interface Command {
  readonly title: string;
  readonly description: string;
}

interface Manifest {
  readonly id: string;
  readonly manifestVersion: string;
  readonly $schema: string;
  readonly developer: Readonly<Record<string, string>>;
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly icons: Readonly<Record<string, string>>;
  readonly validDomains: readonly string[];
  readonly bots: readonly {
    readonly botId: string;
    readonly supportsFiles: boolean;
    readonly scopes: readonly string[];
    readonly commandLists: readonly { readonly commands: readonly Command[] }[];
  }[];
}

describe('The Teams package', () => {
  let parts: ReadonlyMap<string, string>;
  let manifest: Manifest;
  before(async () => {
    parts = readZip(await teamsPackage(APP));
    manifest = JSON.parse(parts.get('manifest.json') ?? '') as Manifest;
  });

  it('holds the manifest, the other language and both icons, and nothing else', () => {
    expect([...parts.keys()]).to.have.members(['manifest.json', 'en.json', 'color.png', 'outline.png']);
    expect(Object.values(manifest.icons)).to.have.members(['color.png', 'outline.png']);
    for (const [icon, size] of [
      [colourIcon(), 192],
      [outlineIcon(), 32],
    ] as const) {
      expect(icon.toString('latin1', 1, 4)).to.equal('PNG');
      expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).to.deep.equal([size, size]);
    }
  });

  it('is for this bot, in all scopes, with files', () => {
    const [bot] = manifest.bots;
    expect([manifest.id, bot?.botId]).to.deep.equal([APP_ID, APP_ID]);
    expect(bot?.scopes).to.have.members(['personal', 'team', 'groupChat']);
    expect(bot?.supportsFiles).to.equal(true);
    expect(manifest.$schema).to.include(`/v${manifest.manifestVersion}/`);
  });

  it('is as Microsoft’s schemas want it', () => {
    expect(complaints(manifest)).to.equal(null);
    expect(complaints(JSON.parse(parts.get('en.json') ?? '') as Manifest)).to.equal(null);
    expect(complaints({ ...manifest, developer: {} })).to.be.an('array');
  });

  it('names pages of the service that exist', () => {
    expect(manifest.developer).to.include({
      websiteUrl: 'https://aap.example',
      privacyUrl: 'https://aap.example/donnees-personnelles',
      termsOfUseUrl: 'https://aap.example/mentions-legales',
    });
    expect(manifest.validDomains).to.deep.equal(['aap.example']);
  });

  it('keeps within what Teams displays, in both languages', () => {
    const english = JSON.parse(parts.get('en.json') ?? '') as Readonly<Record<string, string>>;
    const french = manifest;
    const commands = french.bots[0]?.commandLists[0]?.commands ?? [];
    const limits: readonly (readonly [string, string | undefined, number])[] = [
      [french.name.short, english['name.short'], 30],
      [french.name.full, english['name.full'], 100],
      [french.description.short, english['description.short'], 80],
      [french.description.full, english['description.full'], 4000],
      ...commands.flatMap(
        ({ title, description }, n): readonly (readonly [string, string | undefined, number])[] => [
          [title, english[`bots[0].commandLists[0].commands[${n}].title`], 32],
          [description, english[`bots[0].commandLists[0].commands[${n}].description`], 128],
        ],
      ),
    ];
    for (const [fr, en, most] of limits)
      for (const text of [fr, en]) expect(text).to.be.a('string').with.length.within(1, most);
    expect(Object.keys(english).length - 1).to.equal(limits.length);
  });

  it('offers commands that the assistant understands', async () => {
    const meant = { commencer: 'commencer', reprendre: 'reprendre', dossiers: 'mes_dossiers', aide: 'aide' };
    for (const langue of ['fr', 'en'] as const)
      for (const [name, act] of Object.entries(meant)) {
        const title = words(langue, `teams:commande.${name}`);
        expect(await surestAct(title, langue, 'accueil'), title).to.equal(act);
      }
  });

  it('is the same, byte by byte, for the same app', async () => {
    expect((await teamsPackage(APP)).equals(await teamsPackage(APP))).to.equal(true);
  });

  it('needs the https address of the page', () => {
    expect(() => teamsPackage({ ...APP, publicUrl: 'http://localhost:3978' })).to.throw(OperatorError);
  });
});
