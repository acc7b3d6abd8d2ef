/** What reading costs: seconds a file, the event loop of who asks for it, memory once nothing is read. Run by `run-reading.ts`. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { loadContent } from '../../bot/content/load-content.js';
import { computedByProcess } from '../../bot/core/computed-time.js';
import { DocumentReader } from '../../bot/reading/document-reader.js';
import { lectureOf } from '../../bot/reading/lecteur.js';
import { Papers } from '../../bot/reading/papers.js';
import type { Situation } from '../../domain/documents/understand.js';
import { LoopWatch } from './loop-watch.js';
import { paperNamed, scanOf } from './papers/make-papers.js';
import { STATED } from './papers/stated.js';

const SENDER = { person: 'bench' };
const IDLE = 1_000;
const LARGE = 10 * 1024 * 1024;
const AT_ONCE = 10;
const ROUNDS = 5;
const COLD = 3;
const MIB = 1024 * 1024;

const { appels } = await loadContent('content', { now: new Date() });
const appel = appels[0]?.appel;
if (appel === undefined) throw new Error('content/ serves no call');
const situation: Situation = { appel, valeurs: {}, known: STATED, nom: 'note.pdf' };
const reader = new DocumentReader({ ocr: true, idle: IDLE });
const text = await paperNamed('note.pdf');
const scan = await scanOf(await paperNamed('banque.pdf'));

console.log(`load ${loadavg()[0]?.toFixed(1) ?? ''}`);
console.log(`text PDF, with the start of the process: ${await cold(text, 'pdf')}`);
console.log(`text PDF: ${await warm(text, 'pdf')}`);
console.log(`scanned page, with the start of the process and of OCR: ${await cold(scan, 'png')}`);
console.log(`scanned page: ${await warm(scan, 'png')}`);

// What a reader of PDF passes over: as many bytes as a file may have, and text at its end.
const large = Buffer.concat([text, Buffer.from('\n%'), Buffer.alloc(LARGE - text.length - 2, 0x20)]);
const copies = Array.from({ length: AT_ONCE }, () => new Uint8Array(large));
const papers = new Papers(reader);
const watch = new LoopWatch();
await pause(200);
watch.start();
const lectures = await Promise.all(
  copies.map(async (bytes, at) => {
    const stored = { id: `F${at}`, format: 'pdf', sender: () => Promise.resolve(SENDER) };
    return lectureOf(await papers.understand({ ...stored, bytes: () => Promise.resolve(bytes) }, situation));
  }),
);
const { elapsed, computed } = watch.stop();
const read = lectures.filter(({ piece }) => piece === 'note_projet').length;
console.log(
  `${read} of ${AT_ONCE} files of 10 MB read and understood, sent at once: event loop held ${ms(elapsed)} on the clock, ${ms(computed)} computing`,
);
const [child] = children();
console.log(`memory of the reader: ${heldBy(child)} MB after these, ${await afterIdle(child)} once idle`);
await reader.close();
process.exit(0);

function ms({ most, usual }: { readonly most: number; readonly usual: number }): string {
  return `${most.toFixed(0)} ms at most (${usual.toFixed(0)} ms in 99 of 100)`;
}

/** As for the first file after a while: the process has ended, and starts for it. */
async function cold(bytes: Uint8Array, format: string): Promise<string> {
  const taken = [];
  for (let round = 0; round < COLD; round++) {
    await afterIdle(children()[0]);
    taken.push(await once(bytes, format));
  }
  return middleOf(taken);
}

async function warm(bytes: Uint8Array, format: string): Promise<string> {
  const taken = [];
  for (let round = 0; round < ROUNDS; round++) taken.push(await once(bytes, format));
  return middleOf(taken);
}

interface Taken {
  readonly elapsed: number;
  readonly computed: number;
}

async function once(bytes: Uint8Array, format: string): Promise<Taken> {
  const before = computedByProcess(children()[0]) ?? 0;
  const started = performance.now();
  const outcome = await reader.read({ bytes, format, sender: SENDER, situation });
  if (outcome.kind === 'non_lu') throw new Error(outcome.raison);
  const elapsed = performance.now() - started;
  return { elapsed, computed: (computedByProcess(children()[0]) ?? 0) - before };
}

/** Seconds on the clock, and seconds for which its process computed. */
function middleOf(taken: readonly Taken[]): string {
  const middle = [...taken].sort((one, other) => one.elapsed - other.elapsed)[Math.floor(taken.length / 2)];
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
  for (let waited = 0; waited < 20 * IDLE && pid !== undefined; waited += 100) {
    if (!children().includes(pid)) return 'none: it has ended';
    await pause(100);
  }
  return pid === undefined ? 'none' : `${heldBy(pid)} MB`;
}
