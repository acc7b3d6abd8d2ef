/** npm run eval:reponses -- FILE.jsonl [--json] [--faults]: types each line when its field is asked, in the real dialogs. */
import { parseArgs } from 'node:util';
import { judgeAnswer } from './judge.js';
import { readAnswers, type AnswerRow } from './rows.js';
import { Stage, type Outcome } from './stage.js';
import { Tally } from './tally.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, faults: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('usage: npm run eval:reponses -- FILE.jsonl [--json] [--faults]');
  process.exit(2);
}

const stage = await Stage.open();
const tally = new Tally();
for (const row of readAnswers(file)) {
  const outcome = await stage.answer(row);
  const verdict = judgeAnswer(row, outcome);
  const sure = row.arguable === true ? 'arguable' : 'all';
  for (const group of [sure, `kind ${row.kind}`, `champ ${row.champ}`, `register ${row.register}`])
    tally.add(group, verdict);
  if (row.kind === 'answer+question')
    tally.add('answer + question, both', verdict === 'right' && answered(outcome) ? 'right' : 'asked');
  if (values.json) console.log(JSON.stringify(shown(row, outcome)));
  else if (values.faults && verdict !== 'right')
    console.log(`${verdict}\t${row.kind}\t${JSON.stringify({ ...shown(row, outcome), wanted: row.expect })}`);
}
if (!values.json) console.log(tally.lines().join('\n'));
await stage.close();
process.exit(0);

/** Whether the question beside the answer was answered: by the FAQ, by the step's own help, or said to be unknown. */
function answered({ deeds }: Outcome): boolean {
  return deeds.some((deed) => deed.kind !== 'act');
}

function shown({ champ, text }: AnswerRow, { deeds, stored, buttons, said }: Outcome): object {
  const entries = deeds.flatMap((deed) => (deed.kind === 'answered' ? deed.entries : []));
  return { champ, text, stored, offered: buttons, answered: entries, said };
}
