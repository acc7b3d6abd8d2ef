/** npm run eval:reponses -- FILE.jsonl [--json] [--faults]: types each line when its field is asked, in the real dialogs. */
import { parseArgs } from 'node:util';
import { measureAnswers } from './measure.js';
import type { AnswerRow } from './rows.js';
import type { Outcome } from './stage.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, faults: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('usage: npm run eval:reponses -- FILE.jsonl [--json] [--faults]');
  process.exit(2);
}

const tally = await measureAnswers(file, (row, outcome, verdict) => {
  if (values.json) console.log(JSON.stringify(shown(row, outcome)));
  else if (values.faults && verdict !== 'right')
    console.log(`${verdict}\t${row.kind}\t${JSON.stringify({ ...shown(row, outcome), wanted: row.expect })}`);
});
if (!values.json) console.log(tally.lines().join('\n'));
process.exit(0);

function shown({ champ, text }: AnswerRow, { deeds, stored, buttons, said }: Outcome): object {
  const entries = deeds.flatMap((deed) => (deed.kind === 'answered' ? deed.entries : []));
  return { champ, text, stored, offered: buttons, answered: entries, said };
}
