import { parseArgs } from 'node:util';

/** How much is measured; with the defaults, each part ends within a quarter of an hour on a quiet machine. */
export interface Options {
  /** The parts, all of them when undefined. */
  readonly only: readonly string[] | undefined;
  /** How often a comparison is made. */
  readonly rounds: number;
  /** Web chats open at once. */
  readonly chats: number;
  /** Messages a second, of all chats together. */
  readonly rate: number;
  /** Messages over which the memory is looked at, at most. */
  readonly messages: number;
  /** Minutes that those messages may take. */
  readonly minutes: number;
  /** Numbers of stored conversations, the smallest first. */
  readonly stored: readonly number[];
  /** Where the plot of those goes. */
  readonly plot: string;
  /** Numbers of entries of a FAQ, the smallest first. */
  readonly entries: readonly number[];
}

/** The command was called with something it can't do. */
export class UsageError extends Error {
  constructor(problem: string) {
    super(`${problem}\nusage : npm run bench -- ${USAGE}`);
    this.name = 'UsageError';
  }
}

const OPTIONS = {
  only: { type: 'string' },
  rounds: { type: 'string', default: '7' },
  chats: { type: 'string', default: '1000' },
  rate: { type: 'string', default: '100' },
  messages: { type: 'string', default: '100000' },
  minutes: { type: 'string', default: '8' },
  stored: { type: 'string', default: '1000,10000,100000' },
  plot: { type: 'string', default: 'docs/images/cout-par-conversations.svg' },
  entries: { type: 'string', default: '50,500,5000' },
} as const;
const USAGE = Object.entries(OPTIONS)
  .map(([name, option]) => `[--${name} ${'default' in option ? option.default : 'PARTIE,…'}]`)
  .join(' ');

/** Reads the command line. @param parts the names of the parts that there are @throws UsageError */
export function readOptions(args: readonly string[], parts: readonly string[]): Options {
  const values = parse(args);
  const only = values.only?.split(',');
  const unknown = only?.find((name) => !parts.includes(name));
  if (unknown !== undefined) throw new UsageError(`--only ${unknown} : ${parts.join(', ')}`);
  const numbers = (name: Exclude<keyof Values, 'only'>): readonly number[] =>
    values[name].split(',').map((text) => wholeNumber(name, text));
  const number = (name: Exclude<keyof Values, 'only'>): number => wholeNumber(name, values[name]);
  return {
    ...{ only, rounds: number('rounds'), chats: number('chats'), rate: number('rate') },
    ...{ messages: number('messages'), minutes: number('minutes') },
    ...{ stored: numbers('stored'), plot: values.plot, entries: numbers('entries') },
  };
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function parse(args: readonly string[]): Values {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new UsageError(`--${name} ${text} : un nombre entier, 1 ou plus`);
  return value;
}
