import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { announcement } from './compose/announcement.js';
import { assemble, type Service } from './compose/assemble.js';
import { readConfig, type Config } from './config/config.js';
import { explainStart } from './operator/explain-start.js';
import { formatInstant } from '../dialogs/say/format-instant.js';
import { createWords, type Words } from './core/locales.js';
import { within } from './core/timeout.js';

/** The folder that holds bot/, locales/ and content/: the checkout, whether run from source or from dist/. */
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/dist\/$/, '/');

/** Whatever happens, it is gone before a supervisor kills it. */
const LEAVE_MS = 9800;

const words = createWords(join(root, 'locales'));

try {
  const config = readConfig();
  const staticDir = join(root, 'dist/web');
  const vocabularyDir = join(root, 'vocabulary');
  const service = await assemble(config, {
    words,
    staticDir,
    vocabularyDir,
    now: Date.now,
    build: builtAs(),
  });
  announce(service, config);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void within(LEAVE_MS, service.stop()).finally(() => process.exit(0));
    });
  }
} catch (error) {
  process.stderr.write(`${explain(error, words)}\n`);
  process.exit(1);
}

/** What `npm run build` says that it made. */
function builtAs(): string | undefined {
  const path = new URL('build-id', import.meta.url);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function announce({ url, clocks }: Service, config: Config): void {
  const date = formatInstant(clocks.businessNow().toISOString(), 'Europe/Paris', 'fr');
  process.stdout.write(`${announcement(config, { url, date }, words).join('\n')}\n`);
}

/** What an operator is told when the service can't start: the remedy, and no stack. */
function explain(error: unknown, say: Words): string {
  const start = explainStart(error, say);
  if (start !== undefined) return start;
  const { code = 'inconnue', port = '' } = error as {
    readonly code?: string;
    readonly port?: number | string;
  };
  return code === 'EADDRINUSE'
    ? say('fr', 'config:port_pris', { port })
    : say('fr', 'config:echec', { code });
}
