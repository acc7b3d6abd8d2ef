import { ConfigError } from '../config/problems.js';
import { SettingsFileError } from '../config/settings-file.js';
import { describeProblem } from '../content/describe-problem.js';
import { ContentError } from '../content/load-content.js';
import type { Words } from '../core/locales.js';
import { NewerDatabaseError } from '../storage/database.js';
import { DataKeyError } from '../storage/sealing/known-keys.js';
import { isStorageUnavailable } from '../storage/storage-unavailable.js';

/** What a disk says when it refuses. */
const DISK = /^(?:EACCES|EDQUOT|EIO|ENOSPC|EPERM|EROFS)$/u;

/** What an operator is told when the settings, the content, the database or the keys of its data keep a program from starting: the remedy, and no stack. Undefined for other errors. */
export function explainStart(error: unknown, say: Words): string | undefined {
  if (error instanceof ConfigError) {
    const lines = error.problems.map(({ setting, key }) =>
      key === 'manque' || key === 'refuse' || key === 'exposee'
        ? say('fr', `config:${key}`, { setting })
        : say('fr', `config:${key}`, { setting, attendu: say('fr', `config:attendu.${setting}`) }),
    );
    return [say('fr', 'config:titre'), ...lines].join('\n');
  }
  if (error instanceof SettingsFileError) return say('fr', `config:${error.key}`, error.values);
  if (error instanceof NewerDatabaseError)
    return say('fr', 'config:base_plus_recente', { nombre: error.unknown.length });
  if (error instanceof ContentError) {
    const errors = error.problems.filter(({ level }) => level === 'error');
    return [say('fr', 'config:contenu'), ...errors.map((problem) => describeProblem(problem, say))].join(
      '\n',
    );
  }
  if (isStorageUnavailable(error))
    return say('fr', 'config:base', { code: (error as { readonly code?: string }).code ?? '' });
  if (error instanceof DataKeyError) return say('fr', `config:${error.key}`, { cle: error.keyId });
  const { code, port = '' } = error as { readonly code?: string; readonly port?: number | string };
  if (code === 'EADDRINUSE') return say('fr', 'config:port_pris', { port });
  return DISK.test(code ?? '') ? say('fr', 'config:disque', { code: code ?? '' }) : undefined;
}
