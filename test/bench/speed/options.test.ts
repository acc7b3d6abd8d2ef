import { expect } from 'chai';
import { readOptions, UsageError } from '../../../bench/speed/options.js';
import { runParts } from '../../../bench/speed/run-parts.js';
import { tableOf } from '../../../bench/speed/table.js';

const PARTS = ['turn', 'start'];

describe('npm run bench', () => {
  it('measures all of it, or the parts and sizes that are asked for', () => {
    expect(readOptions([], PARTS)).to.include({ only: undefined, rounds: 7, chats: 1000 });
    const some = readOptions(['--only', 'start', '--stored', '10,20', '--plot', 'x.svg'], PARTS);
    expect(some.only).to.deep.equal(['start']);
    expect(some.stored).to.deep.equal([10, 20]);
    expect(some.plot).to.equal('x.svg');
  });

  for (const args of [['--only', 'turns'], ['--rounds', '0'], ['--stored', '10,beaucoup'], ['--vite']])
    it(`refuses « ${args.join(' ')} »`, () => {
      expect(() => readOptions(args, PARTS)).to.throw(UsageError, 'usage :');
    });

  it('tells a part that fails, and measures the others', async () => {
    const row = { what: 'ce qui marche', ratio: 1, pairs: [{ ours: 2, peer: 2 }], unit: 'ms' };
    const parts = {
      start: () => Promise.reject(new Error('pas de base')),
      turn: () => Promise.resolve([row]),
    };
    const told: string[] = [];
    const outcome = await runParts(parts, readOptions([], PARTS), (line) => told.push(line));
    expect(outcome.failed).to.deep.equal(['start']);
    expect(told.join('\n')).to.contain('start a échoué').and.contain('pas de base');
    expect(tableOf(outcome.rows)).to.contain('ce qui marche');
  });

  it('leaves out the parts that are not asked for', async () => {
    const parts = {
      start: () => Promise.reject(new Error('not asked for')),
      turn: () => Promise.resolve([]),
    };
    const { failed } = await runParts(parts, readOptions(['--only', 'turn'], PARTS), () => undefined);
    expect(failed).to.deep.equal([]);
  });
});
