import { dayOf } from '../appel/day-of.js';

const DAY_MS = 86_400_000;

/** The week that has just ended, Monday to Sunday. Days are YYYY-MM-DD. */
export interface Semaine {
  readonly lundi: string;
  readonly dimanche: string;
}

/** The last whole week before an instant, as the calendar of a time zone has it. */
export function semainePassee(now: Date, fuseau: string): Semaine {
  const today = Date.parse(`${dayOf(now, fuseau)}T00:00:00Z`);
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const monday = today - sinceMonday * DAY_MS;
  return { lundi: isoDay(monday - 7 * DAY_MS), dimanche: isoDay(monday - DAY_MS) };
}

/** Whether an instant fell into a week. @param iso absent when it never happened */
export function isInSemaine(iso: string | undefined, { lundi, dimanche }: Semaine, fuseau: string): boolean {
  if (iso === undefined) return false;
  const day = dayOf(new Date(iso), fuseau);
  return lundi <= day && day <= dimanche;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
