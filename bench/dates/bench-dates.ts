/**
 * How long the main thread stands still while hostile texts are read for a date: tsx bench/dates/bench-dates.ts
 * The same texts by our reader (rules, then the library in a thread) and by the library on the main thread.
 */
import { createRequire } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type * as Library from '@microsoft/recognizers-text-date-time';
import { ThreadedDateReader } from '../../bot/dates/threaded-date-reader.js';
import { readDateByRules } from '../../domain/dates/read-date.js';

const NOW = new Date('2023-05-17T10:00:00+02:00');
const HOSTILE = [
  'trois jours plus tard',
  'nous pensons commencer deux semaines plus tard que prévu, soit trois semaines après le mois dernier '.repeat(
    3,
  ),
  'dans ou deux ou trois ou quatre jours ou semaines ou mois après le premier jour du mois suivant '.repeat(
    40,
  ),
  'le '.repeat(1300),
  '1 '.repeat(2000),
  '01/07/2023 '.repeat(20_000),
  'avant le 3 et après le 5 '.repeat(50_000),
];

/** Longest stand-still of the main thread, milliseconds, while `run` goes on. */
async function standStill(run: () => unknown): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.reset();
  await run();
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  return delay.max / 1e6;
}

const reader = new ThreadedDateReader({ start: 60_000, patience: 60_000, text: 1_000 });
readDateByRules('le 1er juillet 2023', NOW);
const library = createRequire(import.meta.url)('@microsoft/recognizers-text-date-time') as typeof Library;

console.log('longest stand-still of the main thread, ms');
console.log('    ours   library  text');
for (const text of HOSTILE) {
  const ours = await standStill(() => reader.read(text, NOW));
  const theirs = await standStill(() =>
    library.recognizeDateTime(text.slice(0, 600), library.Culture.French, undefined, NOW),
  );
  const shown = `${text.slice(0, 50)}${text.length > 50 ? `… (${text.length} characters, the library gets 600)` : ''}`;
  console.log(`${ours.toFixed(1).padStart(8)} ${theirs.toFixed(0).padStart(9)}  ${shown}`);
}
await reader.close();
