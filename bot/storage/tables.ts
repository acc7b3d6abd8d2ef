import type { Schema } from './schema.js';

/** How the rows of a table are told apart and put in order. */
interface Table {
  readonly texts: readonly string[];
  /** The column that counts, after those. */
  readonly number?: string;
  /** Rows read at once: few where they are large. */
  readonly batch: number;
}

const ROWS = 500;

/** Every table that holds what must not be lost. Counts of requests are over in a minute. */
export const TABLES: Readonly<Record<Exclude<keyof Schema, 'rate_limits'>, Table>> = {
  settings: { texts: ['key'], batch: ROWS },
  conversations: { texts: ['id'], batch: ROWS },
  departures: { texts: ['user_id'], batch: ROWS },
  activities: { texts: ['conversation_id'], number: 'seq', batch: ROWS },
  remote_conversations: { texts: ['conversation_id'], batch: ROWS },
  deliveries: { texts: ['id'], batch: ROWS },
  inbox: { texts: ['id'], batch: ROWS },
  states: { texts: ['key'], batch: ROWS },
  dossiers: { texts: ['reference'], batch: ROWS },
  dossier_access: { texts: ['reference', 'owner'], batch: ROWS },
  appel_versions: { texts: ['appel_id', 'version'], batch: 20 },
  reminders: { texts: ['reference', 'kind', 'occasion'], batch: ROWS },
  digests: { texts: ['boite', 'lundi'], batch: ROWS },
  files: { texts: ['id'], batch: ROWS },
  file_chunks: { texts: ['file_id'], number: 'n', batch: 20 },
  letters: { texts: ['id'], batch: ROWS },
  letter_attempts: { texts: [], number: 'id', batch: ROWS },
  mailbox_positions: { texts: ['place'], batch: ROWS },
  alarms: { texts: ['id'], batch: ROWS },
  missed_questions: { texts: ['id'], batch: ROWS },
  daily_counts: { texts: ['day', 'appel_id', 'measure', 'subject'], batch: ROWS },
  data_keys: { texts: ['id'], batch: ROWS },
};
