/**
 * Takes each defence of the service away in turn and expects its test to fail: npm run test:defences [-- --only WORDS]
 * Works on a copy of the tree. Exits with 1 when a test doesn't notice, or doesn't pass with the defence.
 */
import { parseArgs } from 'node:util';
import { DEFENCES, type Defence } from './defence.js';
import { TreeCopy, type TestEnd } from './tree-copy.js';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const chosen = [...DEFENCES.values()].flat().filter(({ name }) => name.includes(values.only));
const tree = new TreeCopy();
let wrong = 0;

try {
  const sound = new Map<string, TestEnd>();
  for (const [n, defence] of chosen.entries()) {
    const verdict = tried(defence, sound);
    if (verdict !== 'noticed') wrong++;
    console.log(`${String(n + 1).padStart(3)}/${chosen.length}  ${verdict.padEnd(32)} ${defence.name}`);
  }
} finally {
  tree.remove();
}
console.log(`${chosen.length - wrong} of ${chosen.length} defences: their test fails without them`);
process.exit(wrong === 0 ? 0 : 1);

/** @param sound what became of the tests that were run with their defence */
function tried(defence: Defence, sound: Map<string, TestEnd>): string {
  const key = `${defence.test} ${defence.title}`;
  const before = sound.get(key) ?? tree.run(defence, false);
  sound.set(key, before);
  if (before !== 'passes') return `its test ${before} with it`;
  const after = tree.run(defence, true);
  return after === 'fails' ? 'noticed' : `its test ${after} without it`;
}
