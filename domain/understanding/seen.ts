/**
 * What had become of the assistant's last words when a message reached the service: not told yet, told too short a time ago to
 * be read, or there to be read.
 */
export type Seen = 'not-told' | 'not-read' | 'read';

/** Nobody reads a question, decides and answers in less time, milliseconds; the second click of a double click comes within it. */
export const READING_MS = 800;

/** @param arrivedAt when the message reached the service @param toldAt when the last words were stored; milliseconds of real time */
export function whatWasSeen(arrivedAt: number, toldAt: number | undefined): Seen {
  if (toldAt === undefined || arrivedAt >= toldAt + READING_MS) return 'read';
  // Within the same millisecond, what was told can't have been seen.
  return arrivedAt <= toldAt ? 'not-told' : 'not-read';
}
