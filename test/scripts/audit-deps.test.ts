import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { allows } from '../../scripts/audit/allows.js';
import { checkOverrides } from '../../scripts/audit/check-overrides.js';
import { judge } from '../../scripts/audit/exceptions.js';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown;

describe('The versions that package.json imposes', () => {
  const reasons: unknown = parse(readFileSync('scripts/audit/overrides.yaml', 'utf8'));

  it('are in force, each with its reason, and no reason is left of one that is gone', () => {
    const all = checkOverrides(json('package.json'), json('package-lock.json'), reasons);
    for (const { name, inForce, reason } of all) {
      expect(inForce, name).to.equal(true);
      expect(reason, name).to.be.a('string');
    }
    expect(all.map(({ name }) => name).sort()).to.deep.equal(Object.keys(reasons as object).sort());
  });

  it('are told when they are not in force, or nobody asks otherwise', () => {
    const manifest = { overrides: { ws: '^8.17.1', a: '1.0.0' }, dependencies: {}, devDependencies: {} };
    const packages = {
      '': {},
      'node_modules/ws': { version: '8.20.0' },
      'node_modules/b/node_modules/ws': { version: '7.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', dependencies: { ws: '7.1.0', a: '^1.0.0' } },
      'node_modules/c': { version: '1.0.0', dependencies: { ws: '^6.0.0' } },
    };
    const [ws, a] = checkOverrides(manifest, { packages }, {});
    expect(ws).to.deep.include({ inForce: false, asks: ['c (^6.0.0)'], reason: undefined });
    expect(a).to.deep.include({ inForce: true, asks: [] });
  });
});

describe('A range of versions', () => {
  for (const [range, inside, outside] of [
    ['1.2.3', '1.2.3', '1.2.4'],
    ['^1.2.3', '1.9.0', '2.0.0'],
    ['^0.3.1', '0.3.9', '0.4.0'],
    ['^8', '8.23.0', '9.0.0'],
    ['~1.2.3', '1.2.9', '1.3.0'],
    ['>=4.17', '9.0.0', '4.16.9'],
    ['>=1.0.0 <2.0.0', '1.5.0', '2.0.0'],
    ['^7.0.0 || ^8.0.0', '8.1.0', '9.0.0'],
    ['1.x', '1.7.0', '2.0.0'],
  ] as const)
    it(`${range} holds ${inside}, not ${outside}`, () => {
      expect(allows(range, inside)).to.equal(true);
      expect(allows(range, outside)).to.equal(false);
    });

  it('* holds any', () => {
    expect(allows('*', '12.0.1')).to.equal(true);
  });
});

describe('known vulnerabilities', () => {
  const found = { axios: { severity: 'high' }, pako: { severity: 'low' } };
  const exception = { axios: { depuis: '2026-11-29', jusqua: '2027-02-28', raison: 'not reached' } };

  it('stop a release when they are serious, until an exception lets them pass, and again after its day', () => {
    const stopping = (exceptions: unknown, day: string): readonly string[] =>
      judge(found, exceptions, new Date(day))
        .filter(({ stops }) => stops)
        .map(({ name }) => name);
    expect(stopping({}, '2026-12-01')).to.deep.equal(['axios']);
    expect(stopping(exception, '2026-12-01')).to.deep.equal([]);
    expect(stopping(exception, '2027-03-01')).to.deep.equal(['axios']);
  });

  it('have no exception without an end and a reason', () => {
    const listed: unknown = parse(readFileSync('scripts/audit/exceptions.yaml', 'utf8'));
    expect(() => judge({}, listed, new Date())).not.to.throw();
    expect(() => judge({}, { axios: { depuis: '2026-11-29', raison: 'x' } }, new Date())).to.throw();
  });
});
