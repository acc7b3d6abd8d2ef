/** npm run eval:actes -- FILE.jsonl [--json] [--faults]: types each line in its situation, in the real dialogs. */
import { parseArgs } from 'node:util';
import { measureActs } from './measure.js';
import type { ActRow } from './rows.js';
import type { Outcome } from './stage.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, faults: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('usage: npm run eval:actes -- FILE.jsonl [--json] [--faults]');
  process.exit(2);
}

const { tally, storedAsData } = await measureActs(file, (row, outcome, verdict) => {
  if (values.json) console.log(JSON.stringify(shown(row, outcome)));
  else if (values.faults && verdict !== 'right')
    console.log(`${verdict}\t${JSON.stringify(shown(row, outcome))}`);
});
if (!values.json) console.log([...tally.lines(), `stored as data: ${storedAsData}`].join('\n'));
process.exit(0);

function shown({ text, context, act }: ActRow, { deeds, stored, said }: Outcome): object {
  const acts = deeds.flatMap((deed) => (deed.kind === 'act' ? [deed] : []));
  const [made] = acts.filter(({ how }) => how !== 'offered');
  return {
    text,
    context,
    act,
    did: made === undefined ? null : nameOf(made),
    confirmed: made?.how === 'confirmed',
    offered: acts.filter(({ how }) => how === 'offered').map(nameOf),
    stored,
    said,
  };
}

/** As the sets name acts: « modifier:montant », « langue:en ». */
function nameOf({ act, target }: { readonly act: string; readonly target?: string }): string {
  if (act === 'modifier' && target !== undefined) return `${act}:${target}`;
  return act.replace(/^langue_/, 'langue:');
}
