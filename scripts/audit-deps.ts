/**
 * Tells what is known against the dependencies: npm run audit:deps [-- --outdated]
 * Exits with 1 when `npm audit` knows of a serious vulnerability that scripts/audit/exceptions.yaml does not let pass until a day, or an override is not in force or has no reason;
 * with 3 when all else is well but the registry doesn't answer `npm audit`: nothing could be said of vulnerabilities.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkOverrides } from './audit/check-overrides.js';
import { judge } from './audit/exceptions.js';

const { values } = parseArgs({ options: { outdated: { type: 'boolean', default: false } } });
const audit = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
});
const outdated = z.record(z.string(), z.object({ current: z.string().optional(), latest: z.string() }));

const overrides = checkOverrides(
  json('package.json'),
  json('package-lock.json'),
  parse(read('scripts/audit/overrides.yaml')),
);
let wrong = 0;
console.log('Overrides of package.json');
for (const { name, range, installed, asks, reason, inForce } of overrides) {
  const sound = inForce && reason !== undefined;
  if (!sound) wrong++;
  console.log(`${sound ? '✔' : '✘'} ${name} ${range}: installed ${installed.join(', ') || 'nowhere'}`);
  console.log(`    ${reason ?? 'no reason in scripts/audit/overrides.yaml'}`);
  console.log(
    asks.length > 0
      ? `    asked otherwise by ${asks.join(', ')}`
      : '    nobody asks otherwise any more: it could go',
  );
}

const found = audit.safeParse(npm('audit', '--omit=dev'));
console.log('\nKnown vulnerabilities of what is deployed (npm audit --omit=dev)');
if (found.success) {
  const all = judge(found.data.vulnerabilities, parse(read('scripts/audit/exceptions.yaml')), new Date());
  for (const { name, severity, reason, stops } of all)
    console.log(`${stops ? '✘' : '–'} ${name}: ${severity}${reason === undefined ? '' : ` (${reason})`}`);
  wrong += all.filter(({ stops }) => stops).length;
  console.log(`${all.length} known`);
} else console.log('NOT CHECKED: the registry does not answer npm audit here. Run this where it does.');

if (values.outdated) {
  const newer = outdated.safeParse(npm('outdated'));
  console.log('\nPinned versions that have a newer one (npm outdated)');
  if (!newer.success) console.log('NOT CHECKED: the registry does not answer.');
  for (const [name, { current = 'none', latest }] of Object.entries(newer.data ?? {}))
    console.log(`  ${name} ${current} → ${latest}`);
}
process.exit(wrong > 0 ? 1 : found.success ? 0 : 3);

function npm(...args: readonly string[]): unknown {
  const { stdout } = spawnSync('npm', [...args, '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 });
  try {
    return JSON.parse(stdout) as unknown;
  } catch {
    return undefined;
  }
}

function json(path: string): unknown {
  return JSON.parse(read(path)) as unknown;
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
