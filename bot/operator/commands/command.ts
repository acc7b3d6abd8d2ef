import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../../config/config.js';
import type { Words } from '../../core/locales.js';
import type { CopyProgress } from '../../storage/copy-tables.js';
import type { Answer } from '../answer.js';
import { onInstallation, type Installation } from '../installation.js';

/** A command as it was typed, with what it has at hand. */
export interface Call {
  readonly words: Words;
  /** The program's folder, with a slash at its end. */
  readonly root: string;
  readonly config: Config;
  /** The file of the settings; undefined where there is none. */
  readonly settingsFile: string | undefined;
  readonly positionals: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly option: (name: string) => string | undefined;
  /** A path as it was meant: against the folder where the command was typed. */
  readonly path: (given: string) => string;
  readonly progress: (progress: CopyProgress) => void;
}

/** One of the commands of `aap`. Its help is `aap:commande.<name>`. */
export interface Command {
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  readonly run: (call: Call) => Promise<Answer & { readonly failed?: boolean }>;
}

/** The command was not typed as it is to be: its help is shown. */
export class UsageError extends Error {
  constructor() {
    super('usage');
    this.name = 'UsageError';
  }
}

/** What must have been typed. @throws UsageError */
export function needed(given: string | undefined): string {
  if (given === undefined || given === '') throw new UsageError();
  return given;
}

/** Runs on the installation that the settings name. */
export function onThis<T>(call: Call, command: (installation: Installation) => Promise<T>): Promise<T> {
  return onInstallation(call.config, call.words, command);
}
