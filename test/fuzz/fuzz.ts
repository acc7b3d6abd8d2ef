/**
 * Sends hostile activities and requests to the built service: npm run fuzz -- [--inputs N] [--seed S] [--minutes M] [--database URL]
 * Exits with 1 at the first thing that must never happen (listed in docs/securite.md); the input is then saved.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCampaign, type Figures } from './campaign.js';
import { Violation } from './violation.js';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: 'Infinity' },
    database: { type: 'string' },
  },
});
const [inputs, seed, minutes] = [Number(values.inputs), Number(values.seed), Number(values.minutes)];
if (!Number.isSafeInteger(inputs) || !Number.isSafeInteger(seed) || !(inputs >= 1 && minutes > 0)) {
  console.error('usage: npm run fuzz -- [--inputs N] [--seed S] [--minutes M] [--database postgres://…]');
  process.exit(1);
}

const begun = Date.now();
const seconds = (): number => Math.round((Date.now() - begun) / 1000);

try {
  const figures = await runCampaign({
    inputs,
    seed,
    lasting: minutes * 60_000,
    folder: join(tmpdir(), 'aap-fuzz'),
    ...(values.database === undefined ? {} : { database: values.database }),
    onProgress: ({ played, megabytes }) => {
      console.log(`${played} inputs, ${seconds()} s, ${megabytes} MB`);
    },
  });
  console.log(table(figures));
  console.log(
    `0 violations in ${figures.played} inputs by ${figures.visitors} visitors, seed ${seed}, ${seconds()} s`,
  );
  console.log(
    `at most ${figures.megabytes} MB; slowest: ${figures.slowest.kind}, ${figures.slowest.milliseconds} ms`,
  );
} catch (error) {
  if (!(error instanceof Violation)) throw error;
  console.error(error.message);
  process.exit(1);
}

function table({ outcomes }: Figures): string {
  return [...outcomes]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([kind, ends]) => {
      const total = [...ends.values()].reduce((sum, count) => sum + count, 0);
      const most = [...ends].toSorted(([, a], [, b]) => b - a).map(([end, count]) => `${end}: ${count}`);
      return `${kind.padEnd(20)}${String(total).padStart(8)}   ${most.join(', ')}`;
    })
    .join('\n');
}
