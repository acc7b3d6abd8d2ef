import type { ColumnType, Generated } from 'kysely';
import type { AppelVersionsTable, DailyCountsTable, MissedQuestionsTable } from './schema-of-calls.js';

/** Columns mean the same on SQLite and PostgreSQL: text, integers and bytes only; instants are milliseconds of real time unless named otherwise. */
type Bytes = ColumnType<Uint8Array, Uint8Array, never>;

/** A conversation, bound to its user. `channel` is the one that turns see: a conversation's state is kept under it. */
export interface ConversationsTable {
  id: string;
  channel: string;
  user_id: string;
  locale: string;
  created_at: number;
  last_at: number;
  /** When the assistant last said something here: nothing that was sent before answers it. */
  told_at: number | null;
  /** The last place of its transcript. */
  head: Generated<number>;
  /** The network that it was opened from, under a pseudonym; null where the channel doesn't tell. */
  origin: string | null;
}

/** Where a conversation on a channel of the Azure Bot Service is reached; kept as long as its person has a dossier. */
export interface RemoteConversationsTable {
  conversation_id: string;
  channel: string;
  user_id: string;
  /** Its address, JSON. */
  json: string;
  /** When the channel said that nobody listens there any more. */
  stopped_at: number | null;
}

/** What is on its way to a channel; `done_at` without `remote_id`: given up. */
export interface DeliveriesTable {
  id: string;
  conversation_id: string;
  /** The delivery whose message it replaces. */
  target: string | null;
  json: string;
  /** 1 when the message shows buttons that may be pressed. */
  live: number;
  attempts: number;
  next_at: number;
  done_at: number | null;
  /** The id that the channel gave to the message. */
  remote_id: string | null;
}

/** The transcript: what both sides said, in order. `seq` is the watermark. */
export interface ActivitiesTable {
  conversation_id: string;
  seq: number;
  activity_id: string;
  json: string;
  created_at: number;
}

/** What users sent, stored before it is acknowledged; `done_at` is written in the transaction of its turn. */
export interface InboxTable {
  id: string;
  conversation_id: string;
  activity_id: string;
  json: string;
  /** Instant of storing by the business clock, ISO 8601: what counts for deadlines. */
  business_at: string;
  received_at: number;
  done_at: number | null;
  attempts: number;
}

/** Conversation state: small, and rebuilt from the dossier when it is lost. */
export interface StatesTable {
  key: string;
  json: string;
  version: number;
  updated_at: number;
}

export interface DossiersTable {
  reference: string;
  appel_id: string;
  statut: string;
  json: string;
  version: number;
  created_at: string;
  updated_at: string;
  /** When a person last worked on it. The two instants above are business time, which a demonstration may turn back. */
  active_at: number | null;
  /** How many of its files wait for the virus scanner. */
  to_check: Generated<number>;
  /** How many of its files are still being read. */
  to_read: Generated<number>;
}

/** Who may see and change which dossier: what the dossiers' JSON says, to be found by person. */
export interface DossierAccessTable {
  reference: string;
  owner: string;
}

/** The reminders that left. A row is written in the transaction that stages the letter. */
export interface RemindersTable {
  reference: string;
  kind: string;
  /** What it was about, so that a draft touched again, or a closing put off, is reminded again. */
  occasion: string;
  sent_at: number;
}

/** The weekly digests that left. */
export interface DigestsTable {
  boite: string;
  /** The Monday with which the week began, YYYY-MM-DD. */
  lundi: string;
}

/** A stored file: uploaded by an applicant or made by the service. Its bytes are in `file_chunks`. */
export interface FilesTable {
  id: string;
  conversation_id: string | null;
  dossier_reference: string | null;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  created_at: number;
}

export interface FileChunksTable {
  file_id: string;
  n: number;
  bytes: Bytes;
}

/** The outbox: one row a message to send. */
export interface LettersTable {
  id: string;
  dossier_reference: string | null;
  kind: string;
  to_address: string;
  /** The letter as built when it was decided, JSON; never rebuilt, so that a resend is the same letter. */
  json: string;
  message_id: string;
  state: string;
  attempts: number;
  next_at: number;
  lease_until: number;
  leased_by: string | null;
  /** Which mail server it goes to: bot/core/letter-urgency.ts. */
  lane: Generated<number>;
  created_at: string;
  sent_at: string | null;
}

/** The journal of every attempt to send. */
export interface LetterAttemptsTable {
  id: Generated<number>;
  letter_id: string;
  at: string;
  outcome: string;
  detail: string;
}

export interface AlarmsTable {
  id: string;
  at: string;
  kind: string;
  subject: string;
  detail: string;
  closed_at: string | null;
  told_at: number | null;
}

/** How far a folder of a mailbox was read: UIDs mean something for one UIDVALIDITY only. */
export interface MailboxPositionsTable {
  place: string;
  uid_validity: string;
  uid: number;
}

/** Who left their device, and when. */
export interface DeparturesTable {
  user_id: string;
  left_at: number;
}

/** Small facts of the installation: the key that signs tokens, the demonstration's clock. */
export interface SettingsTable {
  key: string;
  value: string;
}

/** The keys of data at rest that were ever used here, each with something sealed to know it by. */
export interface DataKeysTable {
  id: string;
  proof: string;
}

/** What is counted by key and window: requests, where several replicas count together, letters that anybody may ask for, bytes of files. */
export interface RateLimitsTable {
  key: string;
  hits: number;
  reset_at: number;
}

export interface Schema {
  conversations: ConversationsTable;
  activities: ActivitiesTable;
  remote_conversations: RemoteConversationsTable;
  deliveries: DeliveriesTable;
  inbox: InboxTable;
  states: StatesTable;
  dossiers: DossiersTable;
  dossier_access: DossierAccessTable;
  appel_versions: AppelVersionsTable;
  reminders: RemindersTable;
  digests: DigestsTable;
  files: FilesTable;
  file_chunks: FileChunksTable;
  letters: LettersTable;
  letter_attempts: LetterAttemptsTable;
  alarms: AlarmsTable;
  mailbox_positions: MailboxPositionsTable;
  missed_questions: MissedQuestionsTable;
  daily_counts: DailyCountsTable;
  departures: DeparturesTable;
  settings: SettingsTable;
  data_keys: DataKeysTable;
  rate_limits: RateLimitsTable;
}
