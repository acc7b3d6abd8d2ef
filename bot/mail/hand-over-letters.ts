import type { Words } from '../say.js';
import { addressLetter, type Addressing } from './address-letter.js';
import type { DossierView } from './dossier-view.js';
import { dreetsLetter, type Message } from './dreets-letter.js';
import { summaryName } from './dossier-files.js';
import type { Attachment, Letter } from './letter.js';
import { letterParts } from './letter-parts.js';
import { mailbox } from './mailbox-address.js';

/** The messages that hand a dossier over: one, or as many numbered ones as the mailbox's limit makes necessary. */
export function handOverLetters(
  words: Words,
  view: DossierView,
  made: readonly Attachment[],
  addressing: Pick<Addressing, 'from' | 'to' | 'date'>,
  limit: number,
): readonly Letter[] {
  const message = dreetsLetter(words, view, summaryName(view));
  const documents = view.documents.map(({ nom, mediaType, fileId, octets }): Attachment => ({
    name: nom,
    mediaType,
    fileId,
    size: octets,
  }));
  const bodySize = 4 * (message.text.length + message.html.length);
  const parts = letterParts([...made, ...documents], limit, bodySize);
  const replyTo =
    view.adresseVerifiee && view.adresse !== undefined ? { replyTo: mailbox('', view.adresse) } : {};
  return parts.map((attachments, n) =>
    addressLetter(numbered(words, message, n + 1, parts.length), {
      kind: 'dreets',
      reference: view.reference,
      ...addressing,
      ...replyTo,
      part: { number: n + 1, of: parts.length },
      attachments,
    }),
  );
}

function numbered(words: Words, message: Message, numero: number, total: number): Message {
  if (total === 1) return message;
  return {
    ...message,
    subject: words('fr', 'courrier:dreets.partie', { sujet: message.subject, numero, total }),
  };
}
