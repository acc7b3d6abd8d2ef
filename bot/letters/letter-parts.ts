import { tailleEnvoyee } from '../../domain/dossier/taille-message.js';
import type { Attachment } from '../core/letter.js';

/**
 * Shares attachments among as few messages as their order allows, none above a mailbox's limit (bytes on the wire).
 * One that alone exceeds the limit gets a message of its own: it is refused at upload, not here.
 */
export function letterParts<T extends Pick<Attachment, 'size'>>(
  attachments: readonly T[],
  limit: number,
  bodySize: number,
): readonly (readonly T[])[] {
  const parts: T[][] = [[]];
  let room = limit - bodySize;
  for (const attachment of attachments) {
    const size = tailleEnvoyee(attachment.size);
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
