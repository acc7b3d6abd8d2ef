/** npm run bench:lecture: what reading costs: seconds a file, the event loop of who asks for it, memory once nothing is read. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { computedByProcess } from '../../bot/core/computed-time.js';
import { DocumentReader } from '../../bot/reading/document-reader.js';
import { paperNamed, scanOf } from './papers/make-papers.js';

const PERSON = { person: 'bench' };
const IDLE = 1_000;
const LARGE = 10 * 1024 * 1024;
const AT_ONCE = 10;
const ROUNDS = 5;
const MIB = 1024 * 1024;

const reader = new DocumentReader({ ocr: true, idle: IDLE });
const text = await paperNamed('note.pdf');
const scan = await scanOf(await paperNamed('banque.pdf'));

console.log(`load ${loadavg()[0]?.toFixed(1) ?? ''}`);
console.log(`first text PDF, with the start of the process: ${await median(1, text, 'pdf')}`);
console.log(`text PDF: ${await median(ROUNDS, text, 'pdf')}`);
console.log(`first scanned page, with the start of OCR: ${await median(1, scan, 'png')}`);
console.log(`scanned page: ${await median(ROUNDS, scan, 'png')}`);

// What a reader of PDF passes over: as many bytes as a file may have, and text at its end.
const large = Buffer.concat([text, Buffer.from('\n%'), Buffer.alloc(LARGE - text.length - 2, 0x20)]);
const delay = monitorEventLoopDelay({ resolution: 1 });
await pause(200);
delay.enable();
const outcomes = await Promise.all(
  Array.from({ length: AT_ONCE }, () => reader.read(new Uint8Array(large), 'pdf', PERSON)),
);
delay.disable();
const read = outcomes.filter(({ kind }) => kind === 'lu').length;
console.log(
  `${read} of ${AT_ONCE} files of 10 MB read, sent at once: event loop held ${(delay.max / 1e6).toFixed(0)} ms at most, ${(delay.percentile(99) / 1e6).toFixed(0)} ms in 99 of 100`,
);
const [child] = children();
console.log(`memory of the reader: ${heldBy(child)} MB after these, ${await afterIdle(child)} once idle`);
await reader.close();
process.exit(0);

/** Seconds on the clock, and seconds for which its process computed. */
async function median(rounds: number, bytes: Uint8Array, format: string): Promise<string> {
  const taken: { readonly elapsed: number; readonly computed: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const [pid] = children();
    const before = computedByProcess(pid) ?? 0;
    const started = performance.now();
    await reader.read(new Uint8Array(bytes), format, PERSON);
    const elapsed = performance.now() - started;
    taken.push({ elapsed, computed: (computedByProcess(children()[0]) ?? 0) - before });
  }
  const middle = taken.sort((one, other) => one.elapsed - other.elapsed)[Math.floor(rounds / 2)];
  return `${((middle?.elapsed ?? 0) / 1000).toFixed(2)} s, of which ${((middle?.computed ?? 0) / 1000).toFixed(2)} s computed`;
}

function children(): readonly number[] {
  return readFileSync(`/proc/self/task/${process.pid}/children`, 'latin1')
    .split(' ')
    .filter((pid) => pid !== '')
    .map(Number)
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('reading-process'));
}

function heldBy(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid ?? 0}/status`, 'latin1');
  return Math.round((Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024) / MIB);
}

async function afterIdle(pid: number | undefined): Promise<string> {
  for (let waited = 0; waited < 20 * IDLE; waited += 100) {
    if (!children().includes(pid ?? 0)) return 'none: it has ended';
    await pause(100);
  }
  return `${heldBy(pid)} MB`;
}
