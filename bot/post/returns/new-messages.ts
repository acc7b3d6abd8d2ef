import type { Buffer } from 'node:buffer';
import type { ImapFlow } from 'imapflow';
import type { Position } from '../../storage/returns.js';

/** A message of the folder. */
export interface ReturnedMessage {
  readonly position: Position;
  /** All of it, or its beginning; undefined when the server can't give it. */
  readonly source: Buffer | undefined;
}

/** What a report says, and the headers of what it returns, come before what the letter brought. Bytes. */
const READ = 256 * 1024;
/** A folder that was never read is not read from its beginning: servers give up after five days. */
const FIRST_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * The messages that came since a position, the oldest first; all of the last two weeks for a folder that was never read, or
 * that was built anew. One that is gone meanwhile is passed over.
 * @param now milliseconds of real time
 */
export async function* newMessages(
  client: ImapFlow,
  known: Position | undefined,
  now: number,
): AsyncGenerator<ReturnedMessage> {
  if (client.mailbox === false) return;
  const uidValidity = String(client.mailbox.uidValidity);
  const last = known?.uidValidity === uidValidity ? known.uid : undefined;
  const sought =
    last === undefined ? { since: new Date(now - FIRST_DAYS * DAY_MS) } : { uid: `${last + 1}:*` };
  const found = await client.search(sought, { uid: true });
  // « 8:* » is also the last message when it is the seventh.
  const uids = (found === false ? [] : found).filter((uid) => uid > (last ?? 0)).sort((a, b) => a - b);
  for (const uid of uids) {
    const message = await fetched(client, uid);
    if (message !== undefined) yield { position: { uidValidity, uid }, source: message.source };
  }
}

async function fetched(client: ImapFlow, uid: number): Promise<Pick<ReturnedMessage, 'source'> | undefined> {
  try {
    const query = { source: { start: 0, maxLength: READ } };
    const message = await client.fetchOne(String(uid), query, { uid: true });
    return message === false ? undefined : { source: message.source };
  } catch (error) {
    // « NO » is about this message; anything else is about the server.
    if ((error as { readonly responseStatus?: unknown }).responseStatus !== 'NO') throw error;
    return { source: undefined };
  }
}
