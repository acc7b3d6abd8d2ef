import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a service is told what to do, when no file stands beside the program. */
const OF_THE_MACHINE = '/etc/assistant-aap.env';

/** The file of the settings can't be taken as it is. */
export class SettingsFileError extends Error {
  constructor(
    /** Key in `config:`. */
    readonly key: 'fichier_absent' | 'fichier_ferme' | 'fichier_ligne',
    readonly values: Readonly<Record<string, string | number>>,
  ) {
    super(key);
    this.name = 'SettingsFileError';
  }
}

/**
 * Puts the settings of a file into the environment, which itself goes before: the file that is named, otherwise `.env` in the
 * program's folder, otherwise the machine's. The service and every command read it so, and in no other way.
 * @returns the file that was read; undefined where there is none. @throws SettingsFileError
 */
export function loadSettings(
  root: string,
  named: string | undefined,
  env: Record<string, string | undefined>,
): string | undefined {
  const file = named ?? [join(root, '.env'), OF_THE_MACHINE].find(exists);
  if (file === undefined) return undefined;
  for (const [name, value] of settingsIn(readText(file), file)) env[name] ??= value;
  return file;
}

/** Each line `NOM=valeur`: the value is all that follows, without the quotes around it. */
function settingsIn(text: string, fichier: string): readonly (readonly [string, string])[] {
  return text.split(/\r?\n/u).flatMap((line, at): readonly (readonly [string, string])[] => {
    if (/^\s*(?:#|$)/u.test(line)) return [];
    const [, name, value = ''] = /^\s*([A-Za-z_]\w*)\s*=(.*)$/u.exec(line) ?? [];
    if (name === undefined) throw new SettingsFileError('fichier_ligne', { fichier, ligne: at + 1 });
    return [[name, value.trim().replace(/^(["'])(.*)\1$/u, '$2')]];
  });
}

/** Also one that may not be read: what is closed is not absent. */
function exists(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch (error) {
    return (error as { readonly code?: string }).code !== 'ENOENT';
  }
}

function readText(fichier: string): string {
  try {
    return readFileSync(fichier, 'utf8');
  } catch (error) {
    const { code = '' } = error as { readonly code?: string };
    throw new SettingsFileError(code === 'ENOENT' ? 'fichier_absent' : 'fichier_ferme', {
      fichier,
      detail: code,
    });
  }
}
