import type { Activity } from 'botframework-schema';
import type { PickedFile } from './direct-line-client.js';

/** What the assistant said: a message. */
export type Said = Partial<Activity>;

/** What a user sends: a text, files, or a card's button. */
export interface Sent {
  readonly text: string;
  readonly files: readonly PickedFile[];
  readonly value?: unknown;
  /** It leaves before the answer to the message before is told. */
  readonly atOnce?: boolean;
}

/** A user in a conversation, by whatever channel. Every answer holds all that the assistant said since the last one. */
export interface Speaker {
  readonly conversationId: string;
  readonly channelId: string;
  join(): Promise<readonly Said[]>;
  send(message: Sent): Promise<readonly Said[]>;
  /** What the assistant said of itself. */
  listen(): Promise<readonly Said[]>;
  /** A text of the assistant as this channel shows it. */
  shown(text: string): string;
  leave(): void;
  /** Somebody in the same conversation who has heard as much, once what was stored then is put back; absent where there can't be. */
  again?(): Promise<Speaker>;
}
