import type { Words } from '../../core/locales.js';

/** An instant in French, to the second, with its time zone: « 31 mai 2023 à 14 h 03 min 12 s (heure de Paris, UTC+02:00) ». */
export function formatInstant(words: Words, iso: string, fuseau: string): string {
  const parts = new Intl.DateTimeFormat('fr-FR', {
    timeZone: fuseau,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  }).formatToParts(new Date(iso));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((p) => p.type === type)?.value ?? '';
  return words('fr', 'courrier:instant', {
    jour: ordinal(`${part('day')} ${part('month')} ${part('year')}`),
    heure: part('hour'),
    minute: part('minute'),
    seconde: part('second'),
    ville: (fuseau.split('/').at(-1) ?? fuseau).replaceAll('_', ' '),
    decalage: part('timeZoneName').replace(/^(?:GMT|UTC)/, '') || '+00:00',
  });
}

/** The day of an instant in a time zone, YYYY-MM-DD. */
export function dayOf(iso: string, fuseau: string): string {
  return new Date(iso).toLocaleDateString('sv-SE', { timeZone: fuseau });
}

function ordinal(date: string): string {
  return date.replace(/^0?1 /, '1er ');
}
