import type { Langue } from '../../domain/appel/appel.js';
import { dayOf } from '../../domain/appel/day-of.js';
import { formatDay } from '../../domain/format/day.js';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** An instant with its time zone said: « 1er juillet 2023 à 23 h 59 (heure de Paris) ». @param instant ISO 8601 */
export function formatInstant(instant: string, fuseau: string, langue: Langue): string {
  const ville = fuseau.split('/').at(-1) ?? fuseau;
  const moment = formatMoment(instant, fuseau, langue);
  return langue === 'fr' ? `${moment} (heure de ${ville})` : `${moment} (${ville} time)`;
}

/** The same where the words beside it say whose clock it is. @param instant ISO 8601 */
export function formatMoment(instant: string, fuseau: string, langue: Langue): string {
  const date = new Date(instant);
  const jour = formatDay(dayOf(date, fuseau), langue);
  const [hours, minutes] = timeFormatter(fuseau).format(date).split(':');
  return langue === 'fr'
    ? `${jour} à ${hours ?? ''}\u00a0h\u00a0${minutes ?? ''}`
    : `${jour} at ${hours ?? ''}:${minutes ?? ''}`;
}

/** Making a formatter costs more than all the rest of an answer: each is made once. */
function timeFormatter(fuseau: string): Intl.DateTimeFormat {
  let formatter = formatters.get(fuseau);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('fr-FR', { timeZone: fuseau, hour: '2-digit', minute: '2-digit' });
    formatters.set(fuseau, formatter);
  }
  return formatter;
}
