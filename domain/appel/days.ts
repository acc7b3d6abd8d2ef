import { dayOf } from './day-of.js';

const DAY_MS = 86_400_000;

/** Calendar days from one instant to another, as a calendar in that time zone counts them: 0 on the same day. */
export function daysBetween(from: Date, to: Date, fuseau: string): number {
  return Math.round((midnight(to, fuseau) - midnight(from, fuseau)) / DAY_MS);
}

function midnight(instant: Date, fuseau: string): number {
  return Date.parse(`${dayOf(instant, fuseau)}T00:00:00Z`);
}
