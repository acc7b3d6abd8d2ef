import type { Mailbox } from './mailbox-address.js';

/** How soon a letter leaves: a code lives ten minutes, a dossier comes before what tells of it, reminders come by the hundred. */
export type Urgency = 'code' | 'service' | 'word' | 'many';

/** What is so of all letters of a kind. */
interface KindOfLetter {
  readonly urgency: Urgency;
  /** Hands something over to the service that examines it, so that its state follows. */
  readonly handsOver?: true;
}

/** The kinds of letters. Those of urgency `service` go to the mailbox of the service that examines the dossier. */
export const LETTERS = {
  /** Proves an address. */
  code: { urgency: 'code' },
  /** Hands a dossier over. */
  dreets: { urgency: 'service', handsOver: true },
  /** Hands over what was added to a dossier. */
  complement: { urgency: 'service', handsOver: true },
  /** Tells that a dossier is withdrawn. */
  retrait: { urgency: 'service' },
  /** Tells an address that it is the contact's no more. */
  contact: { urgency: 'word' },
  /** Opens a dossier to a colleague. */
  invitation: { urgency: 'word' },
  recepisse: { urgency: 'word' },
  remise: { urgency: 'word' },
  retour: { urgency: 'word' },
  reouverture: { urgency: 'word' },
  /** Tells the operator. */
  alarme: { urgency: 'word' },
  /** Reminds of a draft. */
  rappel: { urgency: 'many' },
  digest: { urgency: 'many' },
} as const satisfies Record<string, KindOfLetter>;

export type LetterKind = keyof typeof LETTERS;

/** The kinds of letters of an urgency. */
export function kindsOf(urgency: Urgency): readonly LetterKind[] {
  return (Object.keys(LETTERS) as LetterKind[]).filter((kind) => LETTERS[kind].urgency === urgency);
}

/** What a letter hands over to a mailbox: a dossier, or one of its complements. */
export interface HandedOver {
  readonly reference: string;
  /** Number of the complement. */
  readonly complement?: number;
}

/** Whether a letter hands something over to the service that examines it, so that its state follows. */
export function handsOver(kind: string): boolean {
  return Object.hasOwn(LETTERS, kind) && 'handsOver' in LETTERS[kind as LetterKind];
}

/** The letters that go to the mailbox of the service that examines the dossier. */
export const TO_SERVICE: readonly LetterKind[] = kindsOf('service');

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
  /** Message-ID of the letter that it follows, so that a mail program shows one thread. */
  readonly inReplyTo?: string;
  /** ISO instant, the letter's Date. */
  readonly date: string;
  /** Where whoever receives it asks for no more of its kind. */
  readonly unsubscribe?: string;
  /** ISO instant after which it is pointless to send it. */
  readonly expiresAt?: string;
}
