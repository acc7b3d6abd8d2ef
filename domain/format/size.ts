import type { Langue } from '../appel/appel.js';

const UNITS = { fr: ['octets', 'Ko', 'Mo'], en: ['bytes', 'kB', 'MB'] } as const;
const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

/** A size such as « 1,4 Mo », in chat, letters and pages alike. @param bytes number of bytes; units are of 1,024 */
export function formatTaille(bytes: number, langue: Langue): string {
  const power = bytes >= 1024 * 1024 ? 2 : bytes >= 1024 ? 1 : 0;
  const value = bytes / 1024 ** power;
  const said = value.toLocaleString(LOCALES[langue], { maximumFractionDigits: power === 2 ? 1 : 0 });
  return `${said}\u00a0${UNITS[langue][power]}`;
}
