/**
 * What had become of the assistant's last words when a message was sent: not told yet, told too short a time ago to be read,
 * or there to be read.
 */
export type Seen = 'not-told' | 'not-read' | 'read';

/**
 * Nobody reads a question and answers it in less time, milliseconds; the second click of a double click comes within it, and
 * may fall on the button of a question that took the place of the first.
 */
export const READING_MS = 800;

/** @param sentAt when the message was stored @param toldAt when the last words were; both milliseconds of real time */
export function whatWasSeen(sentAt: number, toldAt: number | undefined): Seen {
  if (toldAt === undefined || sentAt >= toldAt + READING_MS) return 'read';
  return sentAt < toldAt ? 'not-told' : 'not-read';
}
