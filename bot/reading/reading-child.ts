import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { computedByProcess } from '../core/computed-time.js';
import type { ReadingAnswer, ReadingAsked } from './reading-process.js';

/** Bounds of one answer. */
export interface ReadingBounds {
  /** Milliseconds for which the process computes. */
  readonly computing: number;
  /** Milliseconds on the clock, after which a process that computes nothing is given up. */
  readonly elapsed: number;
  /** Bytes that the process may hold. */
  readonly memory: number;
}

/** What came of asking: an answer, or why there is none. */
export type Answered = ReadingAnswer | 'passed' | 'fell';

/** What it is asked. */
export type Question = ReadingAsked extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'number'>
    : never
  : never;

const HEAP_MB = 512;
const WATCH = 250;
const PAGE_BYTES = 4096;

/** The process that reads, which can be ended at any moment. */
export class ReadingChild {
  readonly #process: ChildProcess;
  readonly #pending = new Map<number, (answered: Answered) => void>();
  #number = 0;

  /** @param onEnd told once it is no more */
  constructor(onEnd: () => void) {
    const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
    const loader = extension === '.ts' ? ['--import', 'tsx'] : [];
    const child = fork(new URL(`./reading-process${extension}`, import.meta.url), {
      serialization: 'advanced',
      execArgv: [...loader, `--max-old-space-size=${HEAP_MB}`],
      // Nothing of the service's settings is needed to read a file, nor of what is read in any log.
      env: {},
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    });
    child.unref();
    child.channel?.unref();
    if (child.stdin !== null && 'unref' in child.stdin) (child.stdin as { unref(): void }).unref();
    const fell = (): void => {
      onEnd();
      for (const settle of [...this.#pending.values()]) settle('fell');
    };
    child.on('message', (answer: ReadingAnswer) => this.#pending.get(answer.number)?.(answer));
    child.once('exit', fell).on('error', fell);
    child.stdin?.on('error', fell);
    this.#process = child;
  }

  /** Asks for one answer. @param bytes the file, where one is to be read */
  ask(
    question: Question,
    { computing, elapsed, memory }: ReadingBounds,
    bytes?: Uint8Array,
  ): Promise<Answered> {
    const { pid, stdin } = this.#process;
    const number = ++this.#number;
    const begun = computedFor(pid);
    return new Promise((resolve) => {
      const settle = (answered: Answered): void => {
        clearTimeout(timer);
        clearInterval(watch);
        this.#pending.delete(number);
        resolve(answered);
      };
      const timer = setTimeout(settle, elapsed, 'passed');
      const watch = setInterval(() => {
        if (computedFor(pid) - begun > computing) settle('passed');
        if (heldBy(pid) > memory) settle('passed');
      }, WATCH);
      this.#pending.set(number, settle);
      this.#process.send({ ...question, number }, (error) => {
        if (error !== null) settle('fell');
      });
      // Through a pipe, and not as a message: a message is copied whole while nobody else is answered.
      if (bytes !== undefined) stdin?.write(bytes);
    });
  }

  /** Ends it, with what it reads. */
  end(): void {
    this.#process.kill('SIGKILL');
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
