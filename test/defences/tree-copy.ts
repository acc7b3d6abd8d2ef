import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Defence } from './defence.js';

const ROOT = new URL('../../', import.meta.url).pathname;
/** A test that stands still has noticed too. */
const PATIENCE_MS = 300_000;

/** What became of a test. */
export type TestEnd = 'passes' | 'fails' | 'does not run';

const report = z.object({ stats: z.object({ tests: z.number(), failures: z.number() }) });

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

  /** Runs a defence's test, with the defence or without it. */
  run({ file, find, replace, test, title }: Defence, without: boolean): TestEnd {
    const path = join(this.#folder, file);
    const source = readFileSync(path, 'utf8');
    if (without)
      writeFileSync(
        path,
        source.replace(find, () => replace),
      );
    try {
      return this.#mocha(test, title);
    } finally {
      writeFileSync(path, source);
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #mocha(test: string, title: string): TestEnd {
    const output = join(this.#folder, 'report.json');
    rmSync(output, { force: true });
    const mocha = join(ROOT, 'node_modules/mocha/bin/mocha.js');
    const options = ['--reporter', 'json', '--reporter-option', `output=${output}`];
    try {
      execFileSync(process.execPath, [mocha, test, '--fgrep', title, ...options], {
        cwd: this.#folder,
        stdio: 'ignore',
        timeout: PATIENCE_MS,
        killSignal: 'SIGKILL',
      });
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ETIMEDOUT') return 'fails';
    }
    if (!existsSync(output)) return 'does not run';
    const { stats } = report.parse(JSON.parse(readFileSync(output, 'utf8')));
    if (stats.failures > 0) return 'fails';
    return stats.tests === 0 ? 'does not run' : 'passes';
  }
}
