import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { bundleServer } from '../../scripts/bundle-server.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT = 'dist/bench';
const SCRIPT = `${ROOT}${BUILT}/service.js`;

/** Builds the service that replicas run, as `npm run build` builds the one that `npm start` runs. */
export function buildReplicas(): Promise<void> {
  return bundleServer('bench/chaos/service.ts', BUILT);
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** One process of the service on a port of its own, to be killed and started again; the next one is always ready to go. */
export class Replica {
  #process: Child | undefined;
  #next: Child;

  constructor(
    readonly port: number,
    private readonly settings: Readonly<Record<string, string>>,
  ) {
    this.#next = this.#prepare();
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, and waits until it serves. @throws when it ends before */
  async start(): Promise<void> {
    const child = this.#next;
    this.#process = child;
    child.stdin.write('go\n');
    for await (const line of createInterface({ input: child.stdout }))
      if (line.includes('"url"')) {
        this.#next = this.#prepare();
        return;
      }
    throw new Error('The service ended before it served');
  }

  /** Ends it as a power cut would: nothing of it runs any more. */
  async kill(): Promise<void> {
    await end(this.#process);
  }

  /** Ends it for good. */
  async close(): Promise<void> {
    await Promise.all([end(this.#process), end(this.#next)]);
  }

  #prepare(): Child {
    return spawn(process.execPath, [SCRIPT, ROOT], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: {
        PATH: process.env['PATH'],
        PORT: String(this.port),
        LOG_LEVEL: 'silent',
        LECTURE: 'non',
        FICHES: 'non',
        ...this.settings,
      },
    });
  }
}

async function end(child: Child | undefined): Promise<void> {
  if (child?.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
