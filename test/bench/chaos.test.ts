import { expect } from 'chai';
import { runCampaign, type Outcome } from '../../bench/chaos/campaign.js';
import { checkAll } from '../../bench/chaos/checks/all.js';
import { reportOn } from '../../bench/chaos/report.js';
import { readSettings, UsageError } from '../../bench/chaos/settings.js';
import { newPostgres } from '../support/each-database.js';

describe('A campaign of faults and kills', function () {
  this.timeout(600_000);

  const campaigns: readonly (readonly [string, readonly string[], () => Promise<string | undefined>])[] = [
    ['SQLite', [], () => Promise.resolve(undefined)],
    ['PostgreSQL, two replicas', ['--database', 'postgres', '--replicas', '2'], newPostgres],
  ];
  for (const [name, args, database] of campaigns)
    it(`loses nothing on ${name}`, async () => {
      const settings = readSettings(['--rounds', '4', '--parallel', '4', '--seed', '1', ...args]);
      const outcome = await runCampaign(settings, await database());
      const { text, sound } = reportOn(settings, outcome);
      expect([...checkAll(outcome.world).values()].flat(), text).to.deep.equal([]);
      expect(sound).to.equal(true);
      expect(outcome.world.kills.length).to.be.greaterThan(0);
      expect(outcome.world.applicants).to.have.length(4);
      tellsALoss(settings, outcome);
    });

  function tellsALoss(settings: ReturnType<typeof readSettings>, outcome: Outcome): void {
    const world = { ...outcome.world, files: new Map<string, Buffer>() };
    const { text, sound } = reportOn(settings, { ...outcome, world });
    expect(sound).to.equal(false);
    expect(text).to.include('✗ documents conservés').and.include('--seed 1');
  }

  for (const args of [
    ['--rounds', '0'],
    ['--rounds', 'dix'],
    ['--database', 'oracle'],
    ['--replicas', '2'],
    ['--seed', 'x'],
    ['--vite'],
  ])
    it(`refuses « ${args.join(' ')} »`, () => {
      expect(() => readSettings(args)).to.throw(UsageError, 'usage:');
    });
});
