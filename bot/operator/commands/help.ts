import { resolve } from 'node:path';
import type { Words } from '../../core/locales.js';

/** What every command takes. */
export const COMMON_OPTIONS = {
  aide: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  reglages: { type: 'string' },
} as const;

/** The file of settings that `--reglages` names. @param cwd where the command was typed */
export function named(cwd: string, given: string | undefined): string | undefined {
  return given === undefined ? undefined : resolve(cwd, given);
}

/** The commands, a line each, and what they have in common. */
export function helpOf(names: readonly string[], version: string, words: Words): string {
  const width = Math.max(...names.map((name) => name.length));
  return [
    words('fr', 'aap:titre', { version }),
    '',
    words('fr', 'aap:usage'),
    '',
    ...names.map((name) => `  ${name.padEnd(width)}  ${words('fr', `aap:commande.${name}.resume`)}`),
    '',
    words('fr', 'aap:options'),
    '',
    words('fr', 'aap:codes'),
  ].join('\n');
}

/** One command: how it is typed, and what it does. */
export function commandHelp(name: string, words: Words): string {
  return [words('fr', `aap:commande.${name}.usage`), '', words('fr', `aap:commande.${name}.resume`)].join(
    '\n',
  );
}
