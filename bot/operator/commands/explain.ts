import { ConfigError } from '../../config/problems.js';
import { SettingsFileError } from '../../config/settings-file.js';
import type { Words } from '../../core/locales.js';
import { detailOf } from '../detail-of.js';
import { explainStart } from '../explain-start.js';
import { OperatorError } from '../operator-error.js';

/** How a command ends: the codes that scripts tell apart. */
export const ENDS = { done: 0, failed: 1, misused: 2, settings: 3 } as const;

/** Why a command failed: the remedy and no stack, with the code of its end. */
export function explain(
  error: unknown,
  words: Words,
): { readonly key: string; readonly message: string; readonly end: number } {
  if (error instanceof OperatorError)
    return {
      key: error.key,
      message: words('fr', `operateur:erreur.${error.key}`, error.values),
      end: ENDS.failed,
    };
  const { code, name, message = '' } = error as Partial<Error> & { readonly code?: string };
  if (code?.startsWith('ERR_PARSE_ARGS') === true)
    return {
      key: 'option',
      message: words('fr', 'operateur:erreur.option', { detail: message }),
      end: ENDS.misused,
    };
  const start = explainStart(error, words);
  const ofSettings = error instanceof ConfigError || error instanceof SettingsFileError;
  return {
    key: name ?? 'echec',
    message: start ?? words('fr', 'operateur:erreur.echec', { detail: detailOf(error) }),
    end: ofSettings ? ENDS.settings : ENDS.failed,
  };
}
