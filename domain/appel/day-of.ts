const formatters = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant in a time zone, YYYY-MM-DD. Making a formatter costs more than all the rest: each is made once. */
export function dayOf(instant: Date, fuseau: string): string {
  let formatter = formatters.get(fuseau);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone: fuseau });
    formatters.set(fuseau, formatter);
  }
  return formatter.format(instant);
}
