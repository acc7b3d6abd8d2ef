import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { announcement } from './announcement.js';
import { assemble, type Service } from './assemble.js';
import { readInstalled, type Config } from '../config/config.js';
import type { Words } from '../core/locales.js';
import { builtAs } from '../core/program-root.js';
import { within } from '../core/timeout.js';
import { trustAuthorities } from '../core/trust-authorities.js';
import { formatInstant } from '../../dialogs/say/format-instant.js';
import { ENDS, explain } from '../operator/commands/explain.js';
import { commandHelp, COMMON_OPTIONS, named } from '../operator/commands/help.js';
import type { Terminal } from '../operator/commands/run-command.js';
import { upgradeBackup } from '../operator/upgrade-backup.js';

/** Whatever happens, it is gone before a supervisor kills it. */
const LEAVE_MS = 9800;

/** `aap serve`: the service, until it is told to leave. @param entry the module that was started */
export async function serve(
  args: readonly string[],
  { root, cwd, words, out, err, entry }: Terminal & { readonly entry: string },
): Promise<void> {
  try {
    const { values } = parseArgs({ args: [...args], options: COMMON_OPTIONS });
    if (values.aide === true) {
      out(commandHelp('serve', words));
      return;
    }
    const { config } = readInstalled(root, named(cwd, values.reglages));
    if (config.authorities !== undefined) trustAuthorities(config.authorities);
    const service = await assemble(config, {
      words,
      staticDir: join(root, 'dist/web'),
      vocabularyDir: join(root, 'vocabulary'),
      now: Date.now,
      build: builtAs(entry),
      beforeUpgrade: upgradeBackup(config, Date.now, (fichier, nombre) => {
        out(words('fr', 'config:mise_a_niveau', { fichier, nombre }));
      }),
    });
    out(announced(service, config, words));
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        void within(LEAVE_MS, service.stop()).finally(() => process.exit(ENDS.done));
      });
    }
  } catch (error) {
    const { message, end } = explain(error, words);
    err(message);
    process.exit(end);
  }
}

function announced({ url, clocks }: Service, config: Config, words: Words): string {
  const date = formatInstant(clocks.businessNow().toISOString(), 'Europe/Paris', 'fr');
  return announcement(config, { url, date }, words).join('\n');
}
