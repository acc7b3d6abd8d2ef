import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { parentPort } from 'node:worker_threads';
import { examine } from './examine.js';

/** What the worker is asked. */
export interface Examination {
  readonly bytes: Uint8Array;
  readonly formats: readonly string[];
}

// Parsers warn about what they read: nothing of a file goes to the log.
globalThis.console = new Console(
  new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  }),
);

parentPort?.on('message', ({ bytes, formats }: Examination) => {
  void examine(bytes, formats).then((verdict) => parentPort?.postMessage(verdict));
});
parentPort?.postMessage('ready');
