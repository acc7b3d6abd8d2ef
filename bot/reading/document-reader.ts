import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ReadDocument } from '../../domain/documents/page.js';
import { computedByProcess } from '../core/computed-time.js';
import { FairQueue, type Sender } from '../files/fair-queue.js';
import type { Pauses } from '../files/pauses.js';
import type { ReadingAnswer, ReadingAsked } from './reading-process.js';

/** What came of reading a file: its text, or why there is none. */
export type ReadingOutcome =
  | { readonly kind: 'lu'; readonly document: ReadDocument }
  /** `echec`: its bytes can't be read, or made the reader fall; `demesure`: it took too long or too much room; `pause`: its sender's did, of late. */
  | { readonly kind: 'non_lu'; readonly raison: 'echec' | 'demesure' | 'pause' };

export interface ReaderOptions {
  /** Whether pictures and scans are read. */
  readonly ocr: boolean;
  /** For networks whose files took too long; none where there is nobody to keep waiting. */
  readonly pauses?: Pauses;
  /** Milliseconds for which one file may be computed. */
  readonly computing?: number;
  /** Milliseconds on the clock, after which a process that computes nothing is given up. */
  readonly elapsed?: number;
  /** Bytes that the process may hold. */
  readonly memory?: number;
  /** Milliseconds without work after which the process ends and gives its memory back. */
  readonly idle?: number;
}

const COMPUTING = 90_000;
/** On a machine that does much else, the process gets a tenth of a core: that loses no reading. */
const ELAPSED = 600_000;
const MEMORY = 1_200 * 1024 * 1024;
const IDLE = 60_000;
const HEAP_MB = 512;
const WATCH = 250;
const MOST_WAITING = 40;
const PAGE_BYTES = 4096;

/**
 * Reads files in a process of its own, one at a time and each person in turn. A file that takes too long or too much memory
 * ends that process, and nothing else: the next file gets a new one.
 */
export class DocumentReader {
  readonly #queue = new FairQueue(MOST_WAITING);
  #child: ChildProcess | undefined;
  #resting: NodeJS.Timeout | undefined;
  #number = 0;
  #closed = false;

  constructor(private readonly options: ReaderOptions) {}

  /** @throws TooManyWaitingError where a person has too many files waiting, and the signal's reason */
  async read(
    bytes: Uint8Array,
    format: string,
    sender: Sender,
    signal?: AbortSignal,
  ): Promise<ReadingOutcome> {
    const { pauses } = this.options;
    const from = sender.network ?? sender.person;
    // A file that is not read is kept all the same: a pause costs a neighbour some help, and no document.
    if (pauses?.isPaused(from) === true) return { kind: 'non_lu', raison: 'pause' };
    const outcome = await this.#queue.run(sender, () => this.#read(bytes, format), signal);
    if (outcome.kind === 'non_lu' && outcome.raison === 'demesure') pauses?.note(from);
    return outcome;
  }

  /** Ends the process, with what it reads. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#end();
    await this.#queue.idle();
  }

  async #read(bytes: Uint8Array, format: string): Promise<ReadingOutcome> {
    if (this.#closed) return { kind: 'non_lu', raison: 'echec' };
    clearTimeout(this.#resting);
    const child = (this.#child ??= this.#start());
    const number = ++this.#number;
    const outcome = await this.#ask(child, { number, bytes, format, ocr: this.options.ocr });
    if (outcome.kind === 'non_lu' && outcome.raison === 'demesure') this.#end();
    this.#resting = setTimeout(() => {
      this.#end();
    }, this.options.idle ?? IDLE).unref();
    return outcome;
  }

  #ask(child: ChildProcess, asked: ReadingAsked): Promise<ReadingOutcome> {
    const { computing = COMPUTING, elapsed = ELAPSED, memory = MEMORY } = this.options;
    const begun = computedFor(child.pid);
    return new Promise((resolve) => {
      const settle = (outcome: ReadingOutcome): void => {
        clearTimeout(timer);
        clearInterval(watch);
        child.off('message', answered).off('exit', fell).off('error', fell);
        resolve(outcome);
      };
      const answered = ({ number, document }: ReadingAnswer): void => {
        if (number !== asked.number) return;
        settle(document === undefined ? { kind: 'non_lu', raison: 'echec' } : { kind: 'lu', document });
      };
      const fell = (): void => {
        if (this.#child === child) this.#child = undefined;
        settle({ kind: 'non_lu', raison: 'echec' });
      };
      const passed = (): void => {
        settle({ kind: 'non_lu', raison: 'demesure' });
      };
      const timer = setTimeout(passed, elapsed);
      const watch = setInterval(() => {
        if (computedFor(child.pid) - begun > computing) passed();
        if (heldBy(child.pid) > memory) passed();
      }, WATCH);
      child.on('message', answered).once('exit', fell).once('error', fell);
      child.send(asked, (error) => {
        if (error !== null) fell();
      });
    });
  }

  #start(): ChildProcess {
    const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
    const loader = extension === '.ts' ? ['--import', 'tsx'] : [];
    const child = fork(new URL(`./reading-process${extension}`, import.meta.url), {
      serialization: 'advanced',
      execArgv: [...loader, `--max-old-space-size=${HEAP_MB}`],
      // Nothing of the service's settings is needed to read a file, nor of what is read in any log.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.unref();
    child.channel?.unref();
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined;
    });
    return child;
  }

  #end(): void {
    clearTimeout(this.#resting);
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

/** Milliseconds that a process has computed for; those of the clock where the system doesn't say. */
function computedFor(pid: number | undefined): number {
  return computedByProcess(pid) ?? performance.now();
}

/** Bytes that a process holds; 0 where the system doesn't say. */
function heldBy(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid ?? 0}/statm`, 'latin1').split(' ')[1] ?? 0) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
