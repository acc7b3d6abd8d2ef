/** How grave a finding is; only an error makes the command fail. */
export type Level = 'ok' | 'attention' | 'erreur';

/** What a check found, as a sentence of `diagnostic:constat` that says the remedy too. */
export interface Finding {
  readonly level: Level;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One check of an installation. */
export interface Check {
  /** Its name, a key of `diagnostic:controle`. */
  readonly id: string;
  /** What it found; nothing where it does not apply. It may throw: that is a finding too. */
  readonly run: () => Promise<readonly Finding[]>;
}

type Make = (key: string, values?: Finding['values']) => Finding;

export const ok: Make = (key, values = {}) => ({ level: 'ok', key, values });
export const attention: Make = (key, values = {}) => ({ level: 'attention', key, values });
export const erreur: Make = (key, values = {}) => ({ level: 'erreur', key, values });
