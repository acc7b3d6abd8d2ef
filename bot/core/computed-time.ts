import { readFileSync, readlinkSync } from 'node:fs';

/** How long the calling thread may be told apart by the system, which not all systems can. @returns its number, undefined where there is none */
export function threadNumber(): string | undefined {
  try {
    return readlinkSync('/proc/thread-self').split('/').at(-1);
  } catch {
    return undefined;
  }
}

/** Hundredths of a second, on every Linux that Node runs on. */
const TICK_MS = 10;
/** Where the kernel writes them, counted after the name in brackets. */
const USER = 11;
const SYSTEM = 12;

/** Milliseconds that a thread of this process has computed for, undefined where the system doesn't say. */
export function computedBy(thread: string | undefined): number | undefined {
  return thread === undefined ? undefined : computedIn(`/proc/self/task/${thread}/stat`);
}

/** Milliseconds that all threads of a process have computed for, undefined where the system doesn't say. */
export function computedByProcess(pid: number | undefined): number | undefined {
  return pid === undefined ? undefined : computedIn(`/proc/${pid}/stat`);
}

function computedIn(file: string): number | undefined {
  try {
    const stat = readFileSync(file, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[USER]) + Number(fields[SYSTEM])) * TICK_MS;
  } catch {
    return undefined;
  }
}
