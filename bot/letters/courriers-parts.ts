import type { Clocks } from '../core/clocks.js';
import type { Words } from '../core/locales.js';
import type { Mailbox } from '../core/mailbox-address.js';
import type { ReadFile } from './read-whole.js';
import type { ServiceFacts } from './view/attention-points.js';

/** What letters are made with, the same for every turn. */
export interface CourriersParts {
  readonly words: Words;
  readonly clocks: Clocks;
  /** MAIL_FROM. */
  readonly from: Mailbox;
  readonly service: ServiceFacts;
  /** Where the service's page is, without a slash at the end. */
  readonly pageUrl: string;
  readonly readFile: ReadFile;
  /** Message-ID of the letter that handed a dossier over, as long as it is kept. */
  readonly threadOf: (reference: string) => Promise<string | undefined>;
  /** Bytes on the wire that a mailbox takes in one message. */
  readonly mailboxLimit: number;
  /** Called once letters are committed. */
  readonly onLetter: () => void;
}

/** What a mailbox takes in one message when nothing else is known, bytes on the wire. */
export const MAILBOX_LIMIT = 18_000_000;
