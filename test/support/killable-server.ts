import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server in a process of its own, to be killed. */
export class KillableServer {
  readonly #lines: string[] = [];
  readonly #process: ChildProcess;

  private constructor(folder: string, mode: 'answer' | 'hang') {
    const script = new URL('./echo-process.ts', import.meta.url).pathname;
    this.#process = spawn(process.execPath, ['--import', 'tsx', script, folder, mode], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'] },
    });
    const lines = createInterface({ input: this.#process.stdout! });
    lines.on('line', (line) => {
      this.#lines.push(line);
      this.#process.emit('said');
    });
  }

  /** Starts a server on a folder, and waits until it serves. */
  static async start(
    folder: string,
    mode: 'answer' | 'hang',
  ): Promise<{ server: KillableServer; url: string }> {
    const server = new KillableServer(folder, mode);
    const { url } = JSON.parse(await server.untilSaid('"url"')) as { url: string };
    return { server, url };
  }

  /** Waits for a line of its output. */
  async untilSaid(part: string): Promise<string> {
    for (;;) {
      const line = this.#lines.find((said) => said.includes(part));
      if (line !== undefined) return line;
      await once(this.#process, 'said');
    }
  }

  /** Ends it as a power cut would: nothing of it runs any more. */
  async kill(): Promise<void> {
    const exited = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await exited;
  }
}
