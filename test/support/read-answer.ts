import { pino } from 'pino';
import { ReturnReader } from '../../bot/post/returns/read-returns.js';
import { alone } from '../../bot/storage/replicas.js';
import { bounceOf } from './bounces.js';
import type { ConversationHarness } from './conversation-harness.js';
import { ImapServer, PATIENT } from './imap-server.js';
import type { Delivered } from './smtp-sink.js';

/** Puts a sample into a return mailbox on a real IMAP server, as an answer to a letter, and reads that mailbox once. */
export async function readAnswer(
  { db, clocks, handOver }: ConversationHarness,
  name: string,
  letter: Delivered,
): Promise<void> {
  const imap = await ImapServer.start();
  imap.deliver(bounceOf(name, letter));
  const reader = new ReturnReader({
    db,
    clocks,
    place: imap.place(),
    exclusively: (id, action) => alone.exclusively(id, action),
    log: pino({ level: 'silent' }),
    onReturned: handOver.returned,
    timeouts: PATIENT,
  });
  await reader.visit();
  await reader.stop();
  await imap.close();
}
