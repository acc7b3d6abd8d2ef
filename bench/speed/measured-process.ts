import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const PROBE = new URL('./probe.mjs', import.meta.url).href;
const ADDRESS = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/u;

/** What a process used since it started. */
export interface Usage {
  /** Of all its threads, user and system, milliseconds. */
  readonly cpuMs: number;
  /** Resident memory now, bytes. */
  readonly rss: number;
  /** Objects of its main thread, those that are no longer needed included, bytes. */
  readonly heap: number;
}

/** A server in a process of its own, that tells what it uses. */
export class MeasuredProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /** Starts a script, and waits until it says where it serves. @throws when it ends before */
  static async start(
    script: string,
    args: readonly string[],
    settings: Readonly<Record<string, string>> = {},
  ): Promise<MeasuredProcess> {
    const child = spawn(process.execPath, ['--import', PROBE, script, ...args], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { PATH: process.env['PATH'], ...settings },
    });
    for await (const line of createInterface({ input: child.stdout as Readable })) {
      const [, port] = ADDRESS.exec(line) ?? [];
      if (port !== undefined) return new MeasuredProcess(`http://127.0.0.1:${port}`, child);
    }
    throw new Error(`${script} ended before it served`);
  }

  /** @param when `settled`: after a full collection of what is no longer needed */
  async usage(when: 'now' | 'settled' = 'now'): Promise<Usage> {
    const answer = once(this.child, 'message');
    this.child.send(when);
    const [usage] = (await answer) as [Usage];
    return usage;
  }

  /** Ends it as an operator does. */
  async stop(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await exited;
  }
}
