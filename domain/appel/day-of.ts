/** Every time zone is a number of quarters of an hour from another: no day begins within one. */
const QUARTER_MS = 15 * 60_000;

interface Zone {
  readonly formatter: Intl.DateTimeFormat;
  quarter: number;
  day: string;
}

const zones = new Map<string, Zone>();

/** The day of an instant in a time zone, YYYY-MM-DD. Making a formatter costs more than all the rest, and using it more than remembering. */
export function dayOf(instant: Date, fuseau: string): string {
  let zone = zones.get(fuseau);
  if (zone === undefined) {
    const formatter = new Intl.DateTimeFormat('sv-SE', { timeZone: fuseau });
    zone = { formatter, quarter: NaN, day: '' };
    zones.set(fuseau, zone);
  }
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  if (quarter !== zone.quarter) {
    zone.day = zone.formatter.format(instant);
    zone.quarter = quarter;
  }
  return zone.day;
}
