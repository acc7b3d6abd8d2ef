import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '../../bot/storage/database.js';
import { readSetting } from '../../bot/storage/settings.js';
import { hold, Violation } from './violation.js';

const MAIN = new URL('../../dist/bot/main.js', import.meta.url).pathname;
/** The keys that sign tokens and addresses: nobody may ever read one. */
const KEYS = ['cle-des-jetons', 'fichiers.cle', 'rappels.cle'];
/** A visitor may file a dossier for a region whose mailbox is not known: the operator is to hear of it. */
const RIGHTLY_ALARMED = 'sans_boite';
const CANARY = /canari[0-9a-z]{12}/i;

/** The built service in a process of its own, with what it logs and how much memory it holds. */
export class FuzzedService {
  /** Nothing but the tests' mailbox and files of one run. */
  readonly folder = mkdtempSync(join(tmpdir(), 'aap-fuzz-'));
  readonly #child: ChildProcess;
  readonly #logged: string[] = [];
  readonly #everything: string[] = [];
  #stopping = false;
  port = 0;
  secrets: readonly string[] = [];

  private constructor(database: string | undefined) {
    this.#child = spawn(process.execPath, [MAIN, 'serve'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        DATA_DIR: this.folder,
        // Each visitor has an address of its own, as behind a proxy.
        TRUST_PROXY: 'loopback',
        LOG_LEVEL: 'debug',
        ...(database === undefined ? {} : { DATABASE_URL: database }),
      },
    });
  }

  /** Starts it on a new SQLite file, or on the PostgreSQL database of this URL. */
  static async start(database?: string): Promise<FuzzedService> {
    const service = new FuzzedService(database);
    await service.#listen();
    const db = await openDatabase(database ?? join(service.folder, 'assistant.db'));
    const keys = await Promise.all(KEYS.map((key) => readSetting(db, key)));
    service.secrets = keys.filter((key) => key !== undefined);
    await db.destroy();
    hold(service.secrets.length === KEYS.length, 'the service has not made its keys');
    return service;
  }

  /** @throws Violation when the process ended, logged an error, or logged what somebody typed */
  check(): void {
    hold(
      this.#stopping || (this.#child.exitCode === null && this.#child.signalCode === null),
      `the process ended: ${this.#logged.slice(-20).join('\n')}`,
    );
    for (const line of this.#logged) {
      hold(!CANARY.test(line), `a log line holds what a visitor typed: ${line}`);
      hold(!isError(line), `the service logged an error: ${line}`);
    }
    this.#everything.push(...this.#logged.splice(0));
  }

  /** Every line that it has logged, at whatever level. */
  get log(): string {
    return this.#everything.join('\n');
  }

  /** Megabytes held by the process; undefined where the system doesn't tell. */
  get megabytes(): number | undefined {
    const status = `/proc/${this.#child.pid ?? ''}/status`;
    if (!existsSync(status)) return undefined;
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  }

  /** Stops it as an operator does and removes its files. @throws Violation when it doesn't end well */
  async stop(): Promise<void> {
    this.#stopping = true;
    const ended = new Promise<number | null>((resolve) => {
      if (this.#child.exitCode !== null) resolve(this.#child.exitCode);
      else this.#child.once('exit', resolve);
    });
    this.#child.kill('SIGTERM');
    const code = await ended;
    rmSync(this.folder, { recursive: true, force: true });
    if (code !== 0) throw new Violation(`the process ended with ${String(code)}`);
    this.check();
  }

  #listen(): Promise<void> {
    const { stdout, stderr } = this.#child;
    if (stdout === null || stderr === null) throw new Error('The process has no output');
    createInterface({ input: stderr }).on('line', (line) => this.#logged.push(line));
    return new Promise((resolve, reject) => {
      this.#child.once('exit', () => {
        reject(new Violation(`the service did not start: ${this.#logged.join('\n')}`));
      });
      createInterface({ input: stdout }).on('line', (line) => {
        const [, port] = /http:\/\/localhost:(\d+)/.exec(line) ?? [];
        if (port === undefined || this.port > 0) this.#logged.push(line);
        else {
          this.port = Number(port);
          resolve();
        }
      });
    });
  }
}

function isError(line: string): boolean {
  if (!line.startsWith('{')) return /unhandled|uncaught|MaxListeners|^\s+at /i.test(line);
  const { level, alarm } = JSON.parse(line) as { readonly level: number; readonly alarm?: string };
  return level >= 50 && alarm !== RIGHTLY_ALARMED;
}
