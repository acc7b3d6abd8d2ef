import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { SETTING_NAMES } from '../bot/config/config.js';
import { COMMANDS } from '../bot/operator/commands/index.js';
import { settingsTable, withSettings } from '../scripts/docs/settings-table.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const DOCUMENTS = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((path) => ({ path, text: read(path) }));

/** Rooms in which a path in backticks is meant to be a file of the repository. */
const ROOMS = /^(?:bot|dialogs|domain|locales|web|bench|test|docs|scripts|\.ci)\/[\w./-]+$/u;

/** Every match of a pattern in the documents, as « document: match », of which something is wrong. */
function faults(pattern: RegExp, isWrong: (found: string, path: string) => boolean): readonly string[] {
  return DOCUMENTS.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)]
      .map(([, found = '']) => found)
      .filter((found) => isWrong(found, path))
      .map((found) => `${path}: ${found}`),
  );
}

describe('The documents', () => {
  it('name commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    expect(faults(/npm run ([\w:-]+)/gu, (name) => !(name in scripts))).to.deep.equal([]);
  });

  it('name commands of aap that exist', () => {
    const known = ['serve', ...Object.keys(COMMANDS)];
    const found = faults(/(?:`|^ *|assistant )aap ([a-z]+)/gmu, (name) => !known.includes(name));
    expect(found).to.deep.equal([]);
  });

  it('link to what exists: files, pictures, and titles in them', () => {
    const broken = (target: string, from: string): boolean => {
      if (/^(?:https?:|mailto:)/u.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? from : normalize(join(dirname(from), path));
      if (!existsSync(join(ROOT, file))) return true;
      return anchor !== undefined && !anchorsOf(read(file)).has(anchor);
    };
    expect(faults(/\]\(([^)\s]+)\)/gu, broken)).to.deep.equal([]);
  });

  it('name files that exist', () => {
    expect(
      faults(/`([^`\n]+)`/gu, (path) => ROOMS.test(path) && !existsSync(join(ROOT, path))),
    ).to.deep.equal([]);
  });

  it('name settings that exist', () => {
    const known = (name: string): boolean => SETTING_NAMES.includes(name);
    const isSetting =
      /^(?:CONSERVATION|DATA|MAIL|SMTP|RETOURS|EXPLOITANT|DEMONSTRATION|REGISTRE|METRIQUES|CONTENT|PUBLIC|TRUST)_[A-Z_]+$/u;
    expect(faults(/`([A-Z_]+)(?:=[^`]*)?`/gu, (name) => isSetting.test(name) && !known(name))).to.deep.equal(
      [],
    );
  });

  it('give the operator every setting, as .env.example says it (npm run make:reglages)', () => {
    const guide = read('docs/exploitation.md');
    const table = settingsTable(read('.env.example'));
    expect(guide).to.equal(withSettings(guide, table));
    const named = [...table.matchAll(/^\| `([A-Z_0-9]+)` \|/gmu)].map(([, name]) => name);
    expect(named).to.have.members(SETTING_NAMES);
  });
});

/** The anchors that GitHub makes of the titles of a document. */
function anchorsOf(text: string): ReadonlySet<string> {
  const titles = [...text.matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) => title);
  return new Set(
    titles.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/gu, '-'),
    ),
  );
}
