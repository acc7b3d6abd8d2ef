import { ulid } from 'ulid';
import type { MissedQuestion, MissedQuestions } from '../../domain/faq/missed-questions.js';
import type { Database } from './database.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Keeps missed questions with the turn. @param now milliseconds of real time */
export function missedQuestionsOf(work: UnitOfWork, now: number): MissedQuestions {
  return {
    keep({ appelId, langue, kind, text, nearest }) {
      const row = {
        id: ulid(now),
        at: now,
        appel_id: appelId,
        langue,
        kind,
        text,
        nearest: JSON.stringify(nearest),
      };
      work.stage(async (transaction) => {
        await transaction.insertInto('missed_questions').values(row).execute();
      });
    },
  };
}

/** All that were kept since an instant, oldest first. @param since milliseconds */
export async function readMissedQuestions(db: Database, since = 0): Promise<readonly MissedQuestion[]> {
  const rows = await db
    .selectFrom('missed_questions')
    .selectAll()
    .where('at', '>=', since)
    .orderBy('id')
    .execute();
  return rows.map(({ appel_id, langue, kind, text, nearest }) => ({
    appelId: appel_id,
    langue: langue === 'en' ? 'en' : 'fr',
    kind: kind === 'inutile' ? 'inutile' : 'sans_reponse',
    text,
    nearest: JSON.parse(nearest) as string[],
  }));
}

/** How many were kept before an instant. @param before milliseconds */
export async function countMissedQuestions(db: Database, before: number): Promise<number> {
  const rows = await db.selectFrom('missed_questions').select('id').where('at', '<', before).execute();
  return rows.length;
}

/** Erases those that were kept before an instant. @param before milliseconds. @returns how many */
export async function eraseMissedQuestions(db: Database, before: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('missed_questions')
    .where('at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
