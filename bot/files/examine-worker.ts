import { parentPort } from 'node:worker_threads';
import { examine } from './examine.js';

/** What the worker is asked. */
export interface Examination {
  readonly bytes: Uint8Array;
  readonly formats: readonly string[];
}

parentPort?.on('message', ({ bytes, formats }: Examination) => {
  void examine(bytes, formats).then((verdict) => parentPort?.postMessage(verdict));
});
parentPort?.postMessage('ready');
