import type { Mailbox } from './mailbox-address.js';

/**
 * `dreets` hands a dossier over, `complement` what was added to it and `retrait` its withdrawal; `recepisse`, `remise`,
 * `retour` and `reouverture` tell the applicant, `code` proves an address, `contact` tells one that it is the contact's no more, `invitation` opens a dossier to a colleague,
 * `rappel` reminds of a draft. `alarme` tells the operator.
 */
export type LetterKind =
  | 'dreets'
  | 'complement'
  | 'retrait'
  | 'reouverture'
  | 'recepisse'
  | 'remise'
  | 'retour'
  | 'code'
  | 'contact'
  | 'invitation'
  | 'rappel'
  | 'digest'
  | 'alarme';

/** What a letter hands over to a mailbox: a dossier, or one of its complements. */
export interface HandedOver {
  readonly reference: string;
  /** Number of the complement. */
  readonly complement?: number;
}

/** Whether a letter hands something over to the service that examines it, so that its state follows. */
export function handsOver(kind: string): boolean {
  return kind === 'dreets' || kind === 'complement';
}

/** The letters that go to the mailbox of the service that examines the dossier. */
export const TO_SERVICE: readonly LetterKind[] = ['dreets', 'complement', 'retrait'];

/** Whether a letter goes to that mailbox. */
export function goesToService(kind: string): boolean {
  return TO_SERVICE.some((each) => each === kind);
}

/** A stored file that travels with a letter. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly fileId: string;
  /** Bytes. */
  readonly size: number;
}

/** A letter as it was decided: a recipe that gives the same bytes at every attempt. Kept as JSON in the outbox. */
export interface Letter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly reference: string;
  /** A dossier too big for a mailbox leaves as several messages. */
  readonly part: { readonly number: number; readonly of: number };
  /** Number of the complement that it brings. */
  readonly complement?: number;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo?: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  readonly messageId: string;
  /** ISO instant, the letter's Date. */
  readonly date: string;
  /** Where whoever receives it asks for no more of its kind. */
  readonly unsubscribe?: string;
  /** ISO instant after which it is pointless to send it. */
  readonly expiresAt?: string;
}
