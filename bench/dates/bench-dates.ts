/**
 * How long the main thread stands still while hostile texts are read for a date: tsx bench/dates/bench-dates.ts
 * The same texts by our reader (rules, then the library in a thread) and by the library on the main thread.
 */
import { createRequire } from 'node:module';
import type * as Library from '@microsoft/recognizers-text-date-time';
import { ThreadedDateReader } from '../../bot/dates/threaded-date-reader.js';

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
  let longest = 0;
  let last = performance.now();
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const ticking = setInterval(tick, 1);
  await run();
  tick();
  clearInterval(ticking);
  return longest;
}

const library = createRequire(import.meta.url)('@microsoft/recognizers-text-date-time') as typeof Library;
const reader = new ThreadedDateReader({ start: 60_000, patience: 60_000, text: 1_000 });
const idle = await standStill(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
const ours: number[] = [];
for (const text of HOSTILE) ours.push(await standStill(() => reader.read(text, NOW)));
await reader.close();

console.log(`longest stand-still of the main thread, ms (${idle.toFixed(1)} when it has nothing to do)`);
console.log('    ours   library  text');
for (const [i, text] of HOSTILE.entries()) {
  const theirs = await standStill(() =>
    library.recognizeDateTime(text.slice(0, 600), library.Culture.French, undefined, NOW),
  );
  const shown = `${text.slice(0, 50)}${text.length > 50 ? `… (${text.length} characters, the library gets 600)` : ''}`;
  console.log(`${(ours[i] ?? 0).toFixed(1).padStart(8)} ${theirs.toFixed(0).padStart(9)}  ${shown}`);
}
