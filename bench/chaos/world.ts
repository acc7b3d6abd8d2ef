import type { Dossier } from '../../domain/dossier/dossier.js';
import type { Letter } from '../../bot/core/letter.js';
import type { Delivered } from '../../test/support/smtp-sink.js';
import type { Kept } from './kept.js';
import type { Kill } from './killer.js';

/** A letter of the outbox as it stands at the end, with its journal. */
export interface StoredLetter {
  readonly id: string;
  readonly kind: string;
  readonly reference: string | null;
  readonly state: string;
  readonly letter: Letter;
  /** What was noted of each attempt, in order. */
  readonly outcomes: readonly string[];
}

/** A message of the inbox. */
export interface StoredMessage {
  readonly conversationId: string;
  readonly activityId: string;
  readonly answered: boolean;
}

/** An entry of a transcript. */
export interface StoredActivity {
  readonly conversationId: string;
  readonly id: string;
  readonly type: string;
  readonly text: string;
}

/** All that is to be compared at the end of a campaign: what applicants kept, what the service holds, what the mailboxes hold. */
export interface World {
  readonly applicants: readonly Kept[];
  readonly dossiers: ReadonlyMap<string, Dossier>;
  /** The bytes of every stored file, by id. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly inbox: readonly StoredMessage[];
  readonly transcripts: readonly StoredActivity[];
  readonly letters: readonly StoredLetter[];
  readonly mailbox: readonly Delivered[];
  /** Alarms that are open: the kind and what it is about. */
  readonly alarms: readonly { readonly kind: string; readonly subject: string }[];
  readonly kills: readonly Kill[];
}
