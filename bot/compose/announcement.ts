import type { Config } from '../config/config.js';
import { isProxyForgotten, isReachable } from '../config/exposure.js';
import type { Words } from '../core/locales.js';

/** What a service that has started tells its operator: where it answers, and what of its settings others could use. @param date of the business clock */
export function announcement(
  config: Config,
  { url, date }: { readonly url: string; readonly date: string },
  say: Words,
): readonly string[] {
  const demonstration = config.demonstration !== undefined;
  const mail = config.smtpUrl === undefined ? 'config:demonstration' : 'config:demonstration_smtp';
  return [
    say('fr', 'config:pret', { url }),
    ...(demonstration ? [say('fr', mail, { date, url })] : []),
    ...(demonstration && isReachable(config) ? [say('fr', 'config:demonstration_ouverte')] : []),
    ...(isProxyForgotten(config) ? [say('fr', 'config:mandataire_oublie')] : []),
  ];
}
