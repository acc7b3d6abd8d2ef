import { parseArgs } from 'node:util';

/** What a campaign is asked to do. */
export interface Settings {
  /** A round is one applicant with one dossier. */
  readonly rounds: number;
  readonly database: 'sqlite' | 'postgres';
  readonly replicas: number;
  readonly seed: number;
  /** Rounds at the same time. */
  readonly parallel: number;
}

/** The command was called with something it can't do. */
export class UsageError extends Error {
  constructor() {
    super(
      'usage: npm run chaos -- --rounds N [--database sqlite|postgres] [--replicas 2] [--seed S] [--parallel P]; replicas need postgres',
    );
    this.name = 'UsageError';
  }
}

/** Reads the command line. @throws UsageError */
export function readSettings(args: readonly string[]): Settings {
  const values = parse(args);
  const database = values.database;
  const [rounds, replicas, seed, parallel] = [
    values.rounds,
    values.replicas,
    values.seed ?? String(Math.floor(Math.random() * 2 ** 31)),
    values.parallel,
  ].map(Number);
  const whole = [rounds, replicas, parallel].every((each) => Number.isInteger(each) && Number(each) > 0);
  if (!whole || !Number.isInteger(seed) || (database !== 'sqlite' && database !== 'postgres'))
    throw new UsageError();
  if (database === 'sqlite' && replicas !== 1) throw new UsageError();
  return { database, rounds, replicas, seed, parallel } as Settings;
}

const OPTIONS = {
  rounds: { type: 'string', default: '20' },
  database: { type: 'string', default: 'sqlite' },
  replicas: { type: 'string', default: '1' },
  seed: { type: 'string' },
  parallel: { type: 'string', default: '6' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function parse(args: readonly string[]): Values {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    throw new UsageError();
  }
}
