/** npm run bench:actes [-- FILE.jsonl …]: this engine, NLP.js and the former lists on the same lines, with the same possible acts. */
import { TALKS } from '../../domain/understanding/acts/names.js';
import { formerLists, nlpJs, ourEngine, type Contender } from './act-peers.js';
import { judgedRows, type JudgedRow } from './act-rows.js';

const SETS = ['bench/sets/acts-dev.jsonl', 'bench/sets/actes.jsonl'];
const COLUMNS = ['first', 'in three', 'done right', 'done wrongly', 'none left alone'] as const;

/** Shares, 0 to 1, in the order of COLUMNS. */
type Figures = readonly number[];

const ours = await ourEngine();
const others = [await nlpJs(), formerLists()];
const files = process.argv.slice(2);
for (const file of files.length > 0 ? files : SETS) {
  const rows = judgedRows(file);
  console.log(`\n${file}, ${rows.length} lines`);
  console.log(line('', COLUMNS));
  const mine = await figuresOf(ours, rows);
  console.log(line(ours.name, mine.map(percent)));
  for (const other of others) {
    const theirs = await figuresOf(other, rows);
    console.log(line(other.name, theirs.map(percent)));
    const ratios = theirs.map((figure, at) =>
      figure === 0 ? '–' : `× ${((mine[at] ?? 0) / figure).toFixed(2)}`,
    );
    console.log(line(`  ours / ${other.name}`, ratios));
  }
}

async function figuresOf(contender: Contender, rows: readonly JudgedRow[]): Promise<Figures> {
  let [acts, first, three, done, wrong, none, left] = [0, 0, 0, 0, 0, 0, 0];
  for (const row of rows) {
    const { ranked, does } = await contender.weigh(row);
    const right: ReadonlySet<string> = row.right;
    const isTalk = TALKS.some((talk) => talk === does);
    if (row.none === undefined) {
      acts += 1;
      if (ranked.slice(0, 1).some((act) => right.has(act))) first += 1;
      if (ranked.slice(0, 3).some((act) => right.has(act))) three += 1;
      if (does !== undefined && right.has(does)) done += 1;
    } else {
      none += 1;
      if (does === undefined || isTalk) left += 1;
    }
    if (does !== undefined && !isTalk && !right.has(does)) wrong += 1;
  }
  return [first / acts, three / acts, done / acts, wrong / rows.length, none === 0 ? 1 : left / none];
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(24) + cells.map((cell) => cell.padStart(17)).join('');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
