import type { Database } from '../../storage/database.js';
import { headOf } from '../../storage/transcripts.js';

/**
 * The watermark that a client shows, never beyond what the transcript holds.
 * Anything that is no number means « from the beginning ».
 */
export async function readWatermark(db: Database, conversationId: string, shown: unknown): Promise<number> {
  const seq = typeof shown === 'string' && /^\d{1,9}$/.test(shown) ? Number(shown) : 0;
  return seq === 0 ? 0 : Math.min(seq, await headOf(db, conversationId));
}
