import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { ROLES } from '../domain/appel/roles.js';
import { CHAMPS } from '../domain/champs/champs.js';
import { FAITS } from '../domain/documents/fact.js';
import { ROLES_PIECE } from '../domain/documents/role-piece.js';
import { facilitateurs2023 } from './support/fixtures.js';
import { pathsOf, sourceFiles } from './support/source-files.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PRODUCT = ['bot', 'dialogs', 'domain'];
const LONGEST = 250;
/** Ids of the 2023 call that are also words of the trade, and what the registry is asked for. */
const ORDINARY = new Set(['structure', 'projet', 'formulaire', 'debut', 'formeJuridique', 'region']);

interface Cruise {
  readonly modules: readonly object[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

async function cruise(): Promise<Cruise> {
  const cli = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  // It ends with the number of violations, which are in its output too.
  const output = await promisify(execFile)(process.execPath, [cli, ...options, ...PRODUCT], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: unknown) => error as { stdout: string });
  return JSON.parse(output.stdout) as Cruise;
}

describe('The house', function () {
  this.timeout(60_000);

  it('keeps the direction of its arrows', async () => {
    const { modules, summary } = await cruise();
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).to.deep.equal([]);
    expect(modules.length).to.be.greaterThan(sourceFiles(PRODUCT).length);
  });

  it('knows no id of a call', async () => {
    const { champs, pieces } = await facilitateurs2023();
    const ids = [...champs, ...pieces, ...champs.flatMap(({ options }) => options)].map(({ id }) => id);
    // The same word may name a type, a role, a fact: these are the code's own.
    const own = new Set<string>([...Object.keys(CHAMPS), ...ROLES, ...ROLES_PIECE, ...FAITS]);
    const known = ids.filter((id) => !own.has(id) && !ORDINARY.has(id));
    expect(known).to.include.members(['poste', 'asso_etats', 'territoireProjet', 'representantLegal']);
    const named = new RegExp(
      [
        `['"\`](?:${known.join('|')})['"\`]`,
        `\\b(?:champs|valeurs|pieces)\\.(?:${ids.join('|')})\\b`,
        `\\b(?:champs|valeurs|pieces|before)\\[['"\`]`,
      ].join('|'),
      'u',
    );
    const current = sourceFiles(PRODUCT).filter(({ path }) => !path.includes('/migrations/'));
    expect(pathsOf(current, (text) => named.test(text))).to.deep.equal([]);
  });

  it('reads the environment in one file', () => {
    const readers = pathsOf(sourceFiles(PRODUCT), (text) => text.includes('process.env'));
    expect(readers).to.deep.equal(['bot/config/config.ts']);
  });

  it('is told the time, where rules and conversations are', () => {
    const clocks = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bTemporal\.Now\b/u;
    expect(pathsOf(sourceFiles(['dialogs', 'domain']), (text) => clocks.test(text))).to.deep.equal([]);
  });

  it('draws no random number in rules and conversations', () => {
    const random = /\bMath\.random\b|\brandomUUID\b|from 'node:crypto'/u;
    expect(pathsOf(sourceFiles(['dialogs', 'domain']), (text) => random.test(text))).to.deep.equal([]);
  });

  it('hands conversations the dossiers of their person only', () => {
    const anybody = /OfAnybody\b|\bofOwner\b|\bhasAcces\b/u;
    expect(pathsOf(sourceFiles(['dialogs']), (text) => anybody.test(text))).to.deep.equal([]);
    expect(pathsOf(sourceFiles(['bot']), (text) => anybody.test(text))).not.to.be.empty;
  });

  it('compares what people type in one way, and its lists are in vocabulary/', () => {
    const own = /\.split\('\|'\)|=== fold\(say\(|fold\(say\(/u;
    expect(pathsOf(sourceFiles(['dialogs']), (text) => own.test(text))).to.deep.equal([]);
  });

  it('knows no channel where rules and conversations are', () => {
    const channels = /teams|\bchannelId\b|azure|direct ?-?line|web ?-?chat|from '.*\/channels\//iu;
    expect(pathsOf(sourceFiles(['dialogs', 'domain']), (text) => channels.test(text))).to.deep.equal([]);
    expect(pathsOf(sourceFiles(['bot/channels/azure/teams']), (text) => channels.test(text))).not.to.be.empty;
  });

  it(`has no file of more than ${LONGEST} lines`, () => {
    const rooms = [...PRODUCT, 'web', 'bench', 'scripts', 'test'];
    const all = [...sourceFiles(rooms), ...sourceFiles(['web'], '.css'), ...sourceFiles(['scripts'], '.mjs')];
    expect(pathsOf(all, (text) => text.trimEnd().split('\n').length > LONGEST)).to.deep.equal([]);
  });
});
