import type { Attachment } from './letter.js';

/** Bytes on the wire of an attachment: base64 in lines of 76, with its headers. */
const WIRE_RATIO = 1.37;
const HEADERS = 1000;

/**
 * Shares attachments among as few messages as their order allows, none above a mailbox's limit (bytes on the wire).
 * One that alone exceeds the limit gets a message of its own: it is refused at upload, not here.
 */
export function letterParts(
  attachments: readonly Attachment[],
  limit: number,
  bodySize: number,
): readonly (readonly Attachment[])[] {
  const parts: Attachment[][] = [[]];
  let room = limit - bodySize;
  for (const attachment of attachments) {
    const size = Math.ceil(attachment.size * WIRE_RATIO) + HEADERS;
    const current = parts.at(-1) ?? [];
    if (size > room && current.length > 0) {
      parts.push([attachment]);
      room = limit - bodySize - size;
    } else {
      current.push(attachment);
      room -= size;
    }
  }
  return parts;
}
