import type { Langue } from '../appel/appel.js';

/** Made once: making one costs more than all the rest of an answer. */
const DAYS = { fr: dayFormat('fr-FR'), en: dayFormat('en-GB') };

/** A day such as « 1er septembre 2023 », in chat, letters and pages alike; what is no day stays as it is. @param day YYYY-MM-DD */
export function formatDay(day: string, langue: Langue): string {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const said = DAYS[langue].format(date);
  return langue === 'fr' ? said.replace(/^1 /, '1er ') : said;
}

/** Whether a text is a day that is to be formatted: YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

function dayFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
