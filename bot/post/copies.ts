import type { ImapFlow } from 'imapflow';
import { onImapFolder, type ImapTimeouts } from './imap-folder.js';
import { placeName, type ImapPlace } from './imap-place.js';
import type { Letter } from '../core/letter.js';

/** The folder in which the mail server itself keeps a copy of each message that it takes: its word when its answer was lost. */
export interface Copies {
  /** For the journal. */
  readonly name: string;
  /** Whether it holds a letter, addressed as it is now. @throws what the server or the network refuses */
  readonly hold: (letter: Letter) => Promise<boolean>;
}

/** A letter waits for the answer: not long. */
const TIMEOUTS: ImapTimeouts = { connection: 10_000, silence: 20_000, total: 60_000 };
/** Copies of one letter that are looked at: there are as many as it was sent. */
const MOST_COPIES = 20;

/** The copies kept in a folder of an IMAP server. */
export function imapCopies(place: ImapPlace, timeouts = TIMEOUTS): Copies {
  return {
    name: placeName(place),
    hold: (letter) => onImapFolder(place, (client) => holds(client, letter), { timeouts }),
  };
}

/** The addresses of a header, each whole: martin@… is not the end of jean.martin@…. */
function addressesIn(headers: string): readonly string[] {
  return headers.toLowerCase().match(/[^\s<>,;:"]+@[^\s<>,;"]+/gu) ?? [];
}

async function holds(client: ImapFlow, { messageId, to }: Letter): Promise<boolean> {
  const found = await client.search({ header: { 'Message-ID': messageId } }, { uid: true });
  for (const uid of (found === false ? [] : found).slice(-MOST_COPIES)) {
    const copy = await client.fetchOne(String(uid), { headers: ['message-id', 'to'] }, { uid: true });
    const headers = copy === false ? '' : (copy.headers?.toString('utf8') ?? '');
    if (headers.includes(messageId) && addressesIn(headers).includes(to.address.toLowerCase())) return true;
  }
  return false;
}
