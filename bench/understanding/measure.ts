import { judgeAct, judgeAnswer, type Verdict } from './judge.js';
import { readActs, readAnswers, type ActRow, type AnswerRow } from './rows.js';
import { Stage, type Outcome } from './stage.js';
import { Tally } from './tally.js';

/** Told of each row as it is judged. */
export type Watcher<Row> = (row: Row, outcome: Outcome, verdict: Verdict) => void;

/** Types each line of a set of acts in its situation, in the real dialogs. */
export async function measureActs(
  file: string,
  watch: Watcher<ActRow> = () => undefined,
): Promise<{ readonly tally: Tally; readonly storedAsData: number }> {
  const stage = await Stage.open();
  const tally = new Tally();
  let storedAsData = 0;
  for (const row of readActs(file)) {
    const outcome = await stage.act(row);
    const verdict = judgeAct(row, outcome);
    const kind = row.act.startsWith('none:') ? row.act : 'an act';
    const stored = kind !== 'none:data' && verdict === 'wrong' && Object.keys(outcome.stored).length > 0;
    if (stored) storedAsData += 1;
    for (const group of ['all', kind, `register ${row.register}`, `context ${row.context}`])
      tally.add(group, verdict);
    watch(row, outcome, verdict);
  }
  await stage.close();
  return { tally, storedAsData };
}

/** Types each line of a set of answers when its field is asked, in the real dialogs. */
export async function measureAnswers(
  file: string,
  watch: Watcher<AnswerRow> = () => undefined,
): Promise<Tally> {
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
    watch(row, outcome, verdict);
  }
  await stage.close();
  return tally;
}

/** Whether the question beside the answer was answered: by the FAQ, by the step's own help, or said to be unknown. */
function answered({ deeds }: Outcome): boolean {
  return deeds.some((deed) => deed.kind !== 'act');
}
