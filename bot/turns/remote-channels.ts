import type { Conversation } from '../storage/conversations.js';
import type { Database } from '../storage/database.js';
import type { Received } from '../storage/inbox.js';
import type { TranscriptActivity } from '../storage/transcripts.js';
import { CHANNEL_ID } from './addressing.js';

/** What the turns of conversations elsewhere need besides: those that the Azure Bot Service connects. */
export interface RemoteChannels {
  /** Stages a reply as its channel shows it, in the turn's transaction; it leaves after the commit. */
  stage(transaction: Database, conversation: Conversation, reply: TranscriptActivity): Promise<void>;
  /** Gets what a message refers to, such as files, before its turn. @throws when the storage fails */
  prepare(received: Received): Promise<Received>;
  /** Shows, when it lasts, that the assistant is writing. @returns how to say that it has answered */
  showWorking(conversation: Conversation): () => void;
  /** Opens again a conversation that was cleared away, to tell its person something. */
  revive(conversationId: string): Promise<Conversation | undefined>;
  /** Something was committed for that conversation: it leaves, soon. */
  wake(conversationId: string): void;
}

/** Whether a conversation is one of the embedded Direct Line's. */
export function isEmbedded({ channel }: Conversation): boolean {
  return channel === CHANNEL_ID;
}
