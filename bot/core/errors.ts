import type { Logger } from 'pino';
import type { Langue } from '../../domain/appel/appel.js';
import type { Words } from './locales.js';

/** After this many restarts whose turn took the process down again, a message is answered by a sentence instead. */
export const MAX_ATTEMPTS = 2;

/** A message whose turns took the process down. */
export class TurnInterruptedError extends Error {
  readonly localeKey = 'erreurs:interrompu';
  constructor(attempts: number) {
    super(`The turn was interrupted ${attempts} times`);
    this.name = 'TurnInterruptedError';
  }
}

/** A turn that didn't end in time. */
export class TurnTimeoutError extends Error {
  readonly localeKey = 'erreurs:trop_long';
  constructor(milliseconds: number) {
    super(`The turn took more than ${milliseconds} ms`);
    this.name = 'TurnTimeoutError';
  }
}

/** What went wrong, without the words of an error, which may quote what a person typed. */
export function describeError(error: unknown): { error: string; code?: string; frames?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = error.stack?.split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(frames === undefined ? {} : { frames: frames.slice(0, 8) }),
  };
}

/** Logs a turn that failed, and finds the sentence that tells the user. */
export function turnError(
  error: unknown,
  turn: { conversationId: string; inboxId: string; locale: string },
  { log, words }: { log: Logger; words: Words },
): string {
  const { conversationId, inboxId, locale } = turn;
  log.error({ conversationId, inboxId, ...describeError(error) }, 'turn failed');
  const key = (error as { localeKey?: unknown } | null | undefined)?.localeKey;
  return words(langueOf(locale), typeof key === 'string' ? key : 'erreurs:tour');
}

/** The language of ours that serves a BCP 47 locale: French, unless English is asked for. */
export function langueOf(locale: string): Langue {
  return /^en\b/i.test(locale) ? 'en' : 'fr';
}
