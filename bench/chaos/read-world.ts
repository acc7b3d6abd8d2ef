import type { Letter } from '../../bot/core/letter.js';
import { openAlarms } from '../../bot/storage/alarms.js';
import type { Database } from '../../bot/storage/database.js';
import { readFileBytes } from '../../bot/storage/files.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import type { StoredActivity, StoredLetter, World } from './world.js';

/** What the database holds. */
export type Stored = Omit<World, 'applicants' | 'mailbox' | 'kills'>;

/** Reads all that the service stored. */
export async function readStored(db: Database): Promise<Stored> {
  const dossiers = await db.selectFrom('dossiers').select(['reference', 'json']).execute();
  const files = await db.selectFrom('files').select('id').execute();
  const inbox = await db.selectFrom('inbox').select(['conversation_id', 'activity_id', 'done_at']).execute();
  return {
    dossiers: new Map(dossiers.map(({ reference, json }) => [reference, JSON.parse(json) as Dossier])),
    files: new Map(
      await Promise.all(files.map(async ({ id }) => [id, await readFileBytes(db, id)] as const)),
    ),
    inbox: inbox.map((row) => ({
      conversationId: row.conversation_id,
      activityId: row.activity_id,
      answered: row.done_at !== null,
    })),
    transcripts: await readTranscripts(db),
    letters: await readLetters(db),
    alarms: await openAlarms(db),
  };
}

async function readTranscripts(db: Database): Promise<readonly StoredActivity[]> {
  const rows = await db
    .selectFrom('activities')
    .select(['conversation_id', 'json'])
    .orderBy('conversation_id')
    .orderBy('seq')
    .execute();
  return rows.map(({ conversation_id, json }) => {
    const { id, type, text = '' } = JSON.parse(json) as { id: string; type: string; text?: string };
    return { conversationId: conversation_id, id, type, text };
  });
}

async function readLetters(db: Database): Promise<readonly StoredLetter[]> {
  const rows = await db.selectFrom('letters').selectAll().orderBy('id').execute();
  const journal = await db
    .selectFrom('letter_attempts')
    .select(['letter_id', 'outcome'])
    .orderBy('id')
    .execute();
  return rows.map(({ id, kind, dossier_reference, state, json }) => ({
    id,
    kind,
    reference: dossier_reference,
    state,
    letter: JSON.parse(json) as Letter,
    outcomes: journal.filter(({ letter_id }) => letter_id === id).map(({ outcome }) => outcome),
  }));
}
