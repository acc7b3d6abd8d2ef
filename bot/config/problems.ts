import type { z } from 'zod';
import { isReachable, type Exposure } from './exposure.js';

type Given = Readonly<Record<string, string | undefined>>;

/** What is wrong with one setting: a key of `config:`; what is expected instead stands under `config:attendu`. */
export interface ConfigProblem {
  readonly setting: string;
  readonly key: 'manque' | 'refuse' | 'exposee' | 'illisible' | 'incomplet' | 'de_trop';
}

/** What is wrong with the settings: all of it at once, each with its name. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly ConfigProblem[]) {
    super(problems.map(({ setting, key }) => `${setting}: ${key}`).join('\n'));
    this.name = 'ConfigError';
  }
}

const NEEDED_IN_PRODUCTION = [
  'SMTP_URL',
  'MAIL_FROM',
  'PUBLIC_URL',
  'EXPLOITANT',
  'EXPLOITANT_CONTACT',
] as const;

/** What the schema of the settings refuses. */
export function unreadable({ path }: z.core.$ZodIssue): ConfigProblem {
  return { setting: path.join('.'), key: 'illisible' };
}

/** What a service in production lacks, and what belongs to a demonstration. @param given the settings that are not empty */
export function productionProblems(given: Given): readonly ConfigProblem[] {
  const missing = NEEDED_IN_PRODUCTION.filter((name) => given[name] === undefined);
  const conveniences = ['DEMONSTRATION_DATE', ...(given['DEMONSTRATION'] === 'oui' ? ['DEMONSTRATION'] : [])];
  return [
    ...missing.map((setting) => ({ setting, key: 'manque' as const })),
    ...conveniences
      .filter((setting) => given[setting] !== undefined)
      .map((setting) => ({ setting, key: 'refuse' as const })),
  ];
}

/** A demonstration shows every code to who opens its mailbox: others see it only when the operator has written that they may. */
export function demonstrationProblems(
  { DEMONSTRATION }: Given,
  exposure: Omit<Exposure, 'trustProxy'>,
): readonly ConfigProblem[] {
  return DEMONSTRATION === undefined && isReachable(exposure)
    ? [{ setting: 'DEMONSTRATION', key: 'exposee' }]
    : [];
}
