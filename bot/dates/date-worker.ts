import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type * as Library from '@microsoft/recognizers-text-date-time';
import type { LibraryDate, Resolution } from '../../domain/dates/choose-resolution.js';

/** What the thread is asked: a French text, and the day it is, YYYY-MM-DD. */
export interface DateRequest {
  readonly text: string;
  readonly today: string;
}

// A script for browsers: its named exports are not seen by import.
const library = createRequire(import.meta.url)('@microsoft/recognizers-text-date-time') as typeof Library;

function recognize({ text, today }: DateRequest): readonly LibraryDate[] {
  const noon = new Date(`${today}T12:00:00`);
  return library.recognizeDateTime(text, library.Culture.French, undefined, noon).map(({ resolution }) => {
    const found = resolution as { values?: Resolution[] } | null;
    return { values: found?.values ?? [] };
  });
}

parentPort?.on('message', (request: DateRequest) => {
  parentPort?.postMessage(recognize(request));
});
// Linux gives each thread its own priority: conversations come first even on a machine with little to spare.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// The first call compiles hundreds of patterns, for seconds: done before the thread says that it is ready.
recognize({ text: 'demain', today: '2023-05-17' });
parentPort?.postMessage('ready');
