/** The date reader alone in a process: what its thread adds is seen. GET / has it read a text that the rules don't. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ThreadedDateReader } from '../../bot/dates/threaded-date-reader.js';

const PATIENCE_MS = 120_000;
const TEXT = 'en fin de trimestre';
const NOW = new Date('2023-05-17T10:00:00Z');

const reader = new ThreadedDateReader({ start: PATIENCE_MS, patience: PATIENCE_MS, text: PATIENCE_MS });
const server = createServer((_request, response) => {
  void reader.read(TEXT, NOW).then((reading) => {
    response.end(JSON.stringify(reading));
  });
}).listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
