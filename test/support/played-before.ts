import type { ConversationHarness } from './conversation-harness.js';
import type { Player } from './player.js';
import { putBack, storedRows, type StoredRows } from './stored-rows.js';
import type { Keyword, Transcript } from './transcript.js';

/** Where a service and its people are after some transcripts. */
interface Moment {
  readonly player: Player;
  readonly rows: StoredRows;
  readonly mails: number;
  readonly at: Date;
  readonly now: number;
}

/** What a service is told to do differently, which no row holds. */
const CHANGES: ReadonlySet<Keyword> = new Set(['mise à jour', 'registre', 'antivirus', 'lecture']);

const moments = new WeakMap<ConversationHarness, Map<string, Moment>>();

/**
 * Somebody who has just played what comes before a transcript. Dozens begin with the same dossier: it is played once in a service, and
 * each goes on from there, with all that was stored put back.
 * @param begin plays it from the beginning
 */
export async function playedBefore(
  before: readonly Transcript[],
  content: string,
  harness: ConversationHarness,
  begin: () => Promise<Player>,
): Promise<Player> {
  const known = moments.get(harness) ?? new Map<string, Moment>();
  moments.set(harness, known);
  const key = [content, String(harness.fiches), ...before.map(({ file }) => file)].join('\0');
  const found = known.get(key);
  if (found !== undefined) {
    await harness.startAfresh(content);
    return goBack(harness, found);
  }
  const player = await begin();
  if (before.length === 0 || before.some(changesService) || !player.canGoOnTwice) return player;
  player.leave();
  const moment = await momentOf(harness, player);
  known.set(key, moment);
  return goBack(harness, moment);
}

async function momentOf(harness: ConversationHarness, player: Player): Promise<Moment> {
  const rows = await storedRows(harness.db);
  return { player, rows, mails: harness.sink.delivered.length, at: harness.at, now: harness.real.now() };
}

async function goBack(
  harness: ConversationHarness,
  { player, rows, mails, at, now }: Moment,
): Promise<Player> {
  await putBack(harness.db, rows);
  harness.real.backTo(now);
  const other = await player.again(mails);
  harness.at = at;
  return other;
}

function changesService({ lines }: Transcript): boolean {
  return lines.some(({ keyword }) => CHANGES.has(keyword));
}
