import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readInstalled, type Config } from '../../config/config.js';
import type { Words } from '../../core/locales.js';
import { trustAuthorities } from '../../core/trust-authorities.js';
import type { CopyProgress } from '../../storage/copy-tables.js';
import { OperatorError } from '../operator-error.js';
import { UsageError, type Command } from './command.js';
import { ENDS, explain } from './explain.js';
import { commandHelp, COMMON_OPTIONS, named } from './help.js';

/** Where a command was typed, and what it writes to. */
export interface Terminal {
  readonly root: string;
  /** The folder in which it was typed. */
  readonly cwd: string;
  readonly words: Words;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs one of the commands as it was typed, and prints what it answers. @returns the code of its end */
export async function runCommand(
  name: string,
  load: () => Promise<Command>,
  args: readonly string[],
  { root, cwd, words, out, err }: Terminal,
): Promise<number> {
  const json = args.includes('--json');
  try {
    const command = await load();
    const { values, positionals } = parsed(args, command.options);
    if (values['aide'] === true) {
      out(commandHelp(name, words));
      return ENDS.done;
    }
    const path = (given: string): string => resolve(cwd, given);
    const option = (wanted: string): string | undefined => {
      const value = values[wanted];
      return typeof value === 'string' ? value : undefined;
    };
    const { config, file: settingsFile } = readInstalled(root, named(cwd, option('reglages')));
    if (config.authorities !== undefined) trustAuthorities(config.authorities);
    notAnother(config);
    const call = { words, root, config, settingsFile, positionals, option, path, progress };
    const answer = await command.run({ ...call, flag: (wanted) => values[wanted] === true });
    out(json ? JSON.stringify(answer.data, undefined, 2) : answer.text);
    return answer.failed === true ? ENDS.failed : ENDS.done;
  } catch (error) {
    if (error instanceof UsageError) {
      err(commandHelp(name, words));
      return ENDS.misused;
    }
    const { key, message, end } = explain(error, words);
    err(json ? JSON.stringify({ erreur: key, message }) : message);
    return end;
  }
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function parsed(
  args: readonly string[],
  options: ParseArgsConfig['options'],
): { readonly values: Values; readonly positionals: readonly string[] } {
  return parseArgs({ args: [...args], options: { ...COMMON_OPTIONS, ...options }, allowPositionals: true });
}

/** Root would leave files in the service's folder that the service can't open. @throws OperatorError */
function notAnother({ dataDir }: Config): void {
  if (process.getuid?.() !== 0) return;
  const owner = ownerOf(dataDir);
  if (owner !== undefined && owner !== 0) throw new OperatorError('pas_root', { dossier: dataDir });
}

function ownerOf(folder: string): number | undefined {
  try {
    return statSync(folder).uid;
  } catch {
    return undefined;
  }
}

/** Shows how far a copy is, on one line of the terminal; nothing where nobody looks. */
function progress({ table, rows }: CopyProgress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${table} ${rows}\r`);
}
