import type { Words } from '../say.js';
import { addressLetter, type Addressing } from './address-letter.js';
import type { DocumentView, DossierView } from './dossier-view.js';
import type { Message } from './dreets-letter.js';
import type { Attachment, Letter } from './letter.js';
import { letterParts } from './letter-parts.js';
import { mailbox } from './mailbox-address.js';

/** What is handed over: the letter that says it, the documents it brings, and the dossier that they belong to. */
export interface Handing {
  readonly kind: Letter['kind'];
  readonly complement?: number;
  readonly message: Message;
  readonly dossier: DossierView;
  readonly documents: readonly DocumentView[];
}

/** The messages that hand something over: one, or as many numbered ones as the mailbox's limit makes necessary. */
export function handOverLetters(
  words: Words,
  { kind, complement, message, dossier, documents }: Handing,
  made: readonly Attachment[],
  addressing: Pick<Addressing, 'from' | 'to' | 'date'>,
  limit: number,
): readonly Letter[] {
  const attached = documents.map(({ nom, mediaType, fileId, octets }): Attachment => ({
    name: nom,
    mediaType,
    fileId,
    size: octets,
  }));
  const bodySize = 4 * (message.text.length + message.html.length);
  const parts = letterParts([...made, ...attached], limit, bodySize);
  const replyTo =
    dossier.adresseVerifiee && dossier.adresse !== undefined ? { replyTo: mailbox('', dossier.adresse) } : {};
  return parts.map((attachments, n) =>
    addressLetter(numbered(words, message, n + 1, parts.length), {
      kind,
      reference: dossier.reference,
      ...addressing,
      ...replyTo,
      ...(complement === undefined ? {} : { complement }),
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
