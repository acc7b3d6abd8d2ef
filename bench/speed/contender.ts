import type { Usage } from './measured-process.js';

/** An answer, as it reached who asked. */
export interface Answer {
  readonly text: string;
  /** From before the message was posted to the answer's arrival. */
  readonly milliseconds: number;
}

/** One person in one conversation. */
export interface Speaker {
  /** Says something and waits for its answer. @throws when it is refused */
  ask(text: string): Promise<Answer>;
  close(): void;
}

/** A running server, ours or a peer, that can be talked to and measured. */
export interface Contender {
  /** Opens a conversation, ready to be talked in. */
  open(): Promise<Speaker>;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}
