/**
 * Measures the reading of dates: tsx bench/dates/eval-dates.ts FILE.tsv [--at ISO] [--json]
 * FILE holds `expression<TAB>expected` lines, or expressions alone; see bench/sets/dates-dev.tsv for the notation.
 * With --json: one line an expression, `text` and `resolved` in the file's own notation, null for none.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ThreadedDateReader } from '../../bot/dates/threaded-date-reader.js';
import { formatSpan } from '../../domain/dates/date-span.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    at: { type: 'string', default: '2023-05-17T10:00:00+02:00' },
    json: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
const at = new Date(values.at);
if (file === undefined || Number.isNaN(at.getTime())) {
  console.error('usage: tsx bench/dates/eval-dates.ts FILE.tsv [--at ISO] [--json]');
  process.exit(1);
}

const reader = new ThreadedDateReader();
let right = 0;
let measured = 0;
for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
  if (line === '' || line.startsWith('#')) continue;
  const [text = '', expected] = line.split('\t');
  const reading = await reader.read(text, at);
  const resolved = reading.kind === 'read' ? formatSpan(reading.value) : null;
  if (values.json) console.log(JSON.stringify({ text, resolved }));
  if (expected === undefined) continue;
  measured += 1;
  if (expected.split('|').includes(resolved ?? '-')) right += 1;
  else if (!values.json) console.log(`✗ ${text}\n    read ${resolved ?? '-'}, expected ${expected}`);
}
await reader.close();
if (!values.json && measured > 0)
  console.log(`${right} / ${measured} right (${((100 * right) / measured).toFixed(1)} %)`);
