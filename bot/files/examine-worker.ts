import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import { computeBehind } from '../core/compute-behind.js';
import { examine } from './examine.js';
import { threadNumber } from '../core/computed-time.js';

/** What the worker is asked. */
export interface Examination {
  readonly bytes: Uint8Array;
  readonly formats: readonly string[];
}

/** How it is started. */
export interface Started {
  /** Whether it computes only when nothing else does. */
  readonly behind: boolean;
}

/** What it says when it can be asked. */
export interface Ready {
  /** By which the system knows it, where it does. */
  readonly thread: string | undefined;
}

// Parsers warn about what they read: nothing of a file goes to the log.
globalThis.console = new Console(
  new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  }),
);

if ((workerData as Started).behind) computeBehind();
parentPort?.on('message', ({ bytes, formats }: Examination) => {
  void examine(bytes, formats).then((verdict) => parentPort?.postMessage(verdict));
});
// The parser of most files is large: what it costs to load is no file's fault.
await import('@libpdf/core');
parentPort?.postMessage({ thread: threadNumber() } satisfies Ready);
