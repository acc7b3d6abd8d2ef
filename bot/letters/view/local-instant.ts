import { Temporal } from 'temporal-polyfill';

/** An instant to the second with the offset of a time zone (2023-05-31T14:03:12+02:00), as programs and spreadsheets read it. */
export function localInstant(iso: string | undefined, fuseau: string): string | null {
  if (iso === undefined) return null;
  return Temporal.Instant.from(iso).toString({ timeZone: fuseau, fractionalSecondDigits: 0 });
}

/** The same as a spreadsheet takes it for an instant: 2023-05-31 14:03:12, in the time zone of the call. */
export function sheetInstant(iso: string | undefined, fuseau: string): string {
  if (iso === undefined) return '';
  const local = Temporal.Instant.from(iso).toZonedDateTimeISO(fuseau).toPlainDateTime();
  return local.toString({ fractionalSecondDigits: 0 }).replace('T', ' ');
}
