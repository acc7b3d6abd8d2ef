import { monotonicFactory } from 'ulid';
import type { Message } from './dreets-letter.js';
import type { Letter } from '../core/letter.js';

/** What makes a message a letter: who writes to whom, about which dossier, when. */
export type Addressing = Pick<Letter, 'kind' | 'reference' | 'from' | 'to' | 'date'> &
  Partial<
    Pick<
      Letter,
      'attachments' | 'replyTo' | 'unsubscribe' | 'part' | 'complement' | 'expiresAt' | 'inReplyTo'
    >
  >;

/** Ids grow in the order in which letters are addressed: the parts of a dossier leave in order. */
const nextId = monotonicFactory();

/** Addresses a message. Its Message-ID is settled here, once for all attempts. */
export function addressLetter({ subject, text, html }: Message, addressing: Addressing): Letter {
  const id = nextId();
  const domain = addressing.from.address.split('@')[1] ?? 'localhost';
  return {
    id,
    attachments: [],
    part: { number: 1, of: 1 },
    ...addressing,
    subject,
    text,
    html,
    messageId: `<${id}@${domain}>`,
  };
}
