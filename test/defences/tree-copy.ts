import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Defence } from './defence.js';

const ROOT = new URL('../../', import.meta.url).pathname;
const MOCHA = join(ROOT, 'node_modules/mocha/bin/mocha.js');

const report = z.object({
  tests: z.array(z.object({ fullTitle: z.string(), file: z.string(), err: z.object({}) })),
  failures: z.array(z.unknown()),
});

/** What mocha tells of a run; undefined when it told nothing. */
export type Report = z.infer<typeof report> | undefined;

/** A copy of the tree in which a defence can be taken away without harm. */
export class TreeCopy {
  readonly #folder = mkdtempSync(join(tmpdir(), 'aap-defences-'));

  constructor() {
    const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 ** 2,
    });
    for (const path of tracked.split('\0').filter((name) => name !== '' && name !== 'node_modules'))
      if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(this.#folder, path));
    symlinkSync(join(ROOT, 'node_modules'), join(this.#folder, 'node_modules'));
  }

  /** Runs the test of a defence without it. */
  async without({ file, find, replace, test, title }: Defence): Promise<Report> {
    const path = join(this.#folder, file);
    const source = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      source.replace(find, () => replace),
    );
    try {
      return await this.run([test], ['--fgrep', title]);
    } finally {
      writeFileSync(path, source);
    }
  }

  /** Runs tests in the copy as it is. */
  async run(tests: readonly string[], options: readonly string[] = []): Promise<Report> {
    const output = join(this.#folder, 'report.json');
    rmSync(output, { force: true });
    const args = [MOCHA, ...tests, ...options, '--reporter', 'json', '--reporter-option', `output=${output}`];
    await once(spawn(process.execPath, args, { cwd: this.#folder, stdio: 'ignore' }), 'exit');
    return existsSync(output) ? report.parse(JSON.parse(readFileSync(output, 'utf8'))) : undefined;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
