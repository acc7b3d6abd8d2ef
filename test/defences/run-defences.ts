/**
 * Takes each defence of the service away in turn and expects its test to fail: npm run test:defences [-- --only WORDS [--only WORDS]]
 * Works on copies of the tree. Exits with 1 when a test doesn't notice, or doesn't pass with the defence.
 */
import { parseArgs } from 'node:util';
import { DEFENCES, type Defence } from './defence.js';
import { TreeCopy, type Report } from './tree-copy.js';

const WORKERS = 2;

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [''] } } });
const chosen = [...DEFENCES.values()]
  .flat()
  .filter(({ name }) => values.only.some((words) => name.includes(words)));
const waiting = [...chosen];
const trees = Array.from({ length: WORKERS }, () => new TreeCopy());
let wrong = 0;

try {
  const sound = await trees[0]?.run([...new Set(chosen.map(({ test }) => test))]);
  await Promise.all(trees.map((tree) => work(tree, sound)));
} finally {
  for (const tree of trees) tree.remove();
}
console.log(`${chosen.length - wrong} of ${chosen.length} defences: their test fails without them`);
process.exit(wrong === 0 ? 0 : 1);

async function work(tree: TreeCopy, sound: Report): Promise<void> {
  for (let defence = waiting.shift(); defence !== undefined; defence = waiting.shift()) {
    const verdict = passes(defence, sound) ? await withoutIt(defence, tree) : 'its test fails with it';
    if (verdict !== 'noticed') wrong++;
    console.log(`${verdict.padEnd(28)} ${defence.name}`);
  }
}

/** Whether the test of a defence exists and passes as long as the defence is there. */
function passes({ test, title }: Defence, sound: Report): boolean {
  const own =
    sound?.tests.filter(({ file, fullTitle }) => file.endsWith(test) && fullTitle.includes(title)) ?? [];
  return own.length > 0 && own.every(({ err }) => Object.keys(err).length === 0);
}

async function withoutIt(defence: Defence, tree: TreeCopy): Promise<string> {
  const report = await tree.without(defence);
  if (report === undefined) return 'its test does not end';
  return report.failures.length > 0 ? 'noticed' : 'its test passes without it';
}
