import { Temporal } from 'temporal-polyfill';

/** An instant to the second with the offset of a time zone (2023-05-31T14:03:12+02:00), as programs and spreadsheets read it. */
export function localInstant(iso: string | undefined, fuseau: string): string | null {
  if (iso === undefined) return null;
  return Temporal.Instant.from(iso).toString({ timeZone: fuseau, fractionalSecondDigits: 0 });
}
