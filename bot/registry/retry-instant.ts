const DEFAULT_MS = 60_000;
const LONGEST_MS = 86_400_000;

/**
 * The instant before which a server wants no other request (RFC 9110, 10.2.3: seconds, or a date).
 * Without one that can be read, a minute; never more than a day. @returns milliseconds
 */
export function retryInstant(retryAfter: string | null, now: number): number {
  const text = retryAfter?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return now + (Number.isNaN(wait) ? DEFAULT_MS : Math.min(Math.max(wait, 0), LONGEST_MS));
}
