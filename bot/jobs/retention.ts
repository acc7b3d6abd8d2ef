import type { Dossier } from '../../domain/dossier/dossier.js';
import type { AppelsConnus } from '../../domain/dossier/appels-connus.js';
import { countsOfErased } from '../../domain/statistics/dossier-counts.js';
import { WARNED_DAYS } from '../../domain/dossier/rappels.js';
import { VISITOR_SECONDS } from '../storage/departures.js';
import type { Clocks } from '../core/clocks.js';
import type { Database } from '../storage/database.js';
import { eraseDepartures } from '../storage/departures.js';
import { eraseAddress, eraseConversation, eraseDossier, eraseFile, type Remains } from '../storage/erase.js';
import { sweepChunks } from '../storage/files.js';
import { countMissedQuestions, eraseMissedQuestions } from '../storage/missed-questions.js';
import {
  orphanFiles,
  orphanUploads,
  staleConversations,
  staleDossiers,
  unusedAddresses,
  type Limits,
} from '../storage/stale.js';

const DAY_MS = 86_400_000;
/** Questions missed are for the operator's next look, not for keeping. */
const MISSED_DAYS = 30;
/** Nobody sends a file and takes more than a day to say what it is for. */
const ORPHAN_DAYS = 1;

export interface RetentionParts {
  readonly db: Database;
  readonly clocks: Clocks;
  /** The call of each dossier: what is left of an erased draft is the step at which it stood. */
  readonly appelsConnus: AppelsConnus;
  /** CONSERVATION_*, days. */
  readonly conservation: {
    readonly conversations: number;
    readonly brouillons: number;
    readonly deposes: number;
  };
}

/** How many of each were erased, or would be. */
export interface RetentionCounts {
  readonly conversations: number;
  readonly brouillons: number;
  readonly deposes: number;
  readonly questions: number;
  readonly fichiers: number;
  readonly envois: number;
  /** Where people were told of a dossier that is gone. */
  readonly joignables: number;
}

/** Counts what retention would erase now; changes nothing. */
export async function planRetention(parts: RetentionParts): Promise<RetentionCounts> {
  const { db, conservation } = parts;
  const { real } = limits(parts, ORPHAN_DAYS);
  const stale = (drafts: boolean, days: number): Promise<readonly Dossier[]> =>
    staleDossiers(db, drafts, limits(parts, days), warnedSince(parts));
  const brouillons = await stale(true, conservation.brouillons);
  const deposes = await stale(false, conservation.deposes);
  const gone = [...brouillons, ...deposes].map(({ reference }) => reference);
  return {
    conversations: (await staleConversations(db, limits(parts, conservation.conversations).real)).length,
    brouillons: brouillons.length,
    deposes: deposes.length,
    questions: await countMissedQuestions(db, limits(parts, MISSED_DAYS).real),
    fichiers: (await orphanFiles(db, real)).length,
    envois: await orphanUploads(db, real),
    joignables: (await unusedAddresses(db, gone)).length,
  };
}

/**
 * Erases what is older than its retention: conversations by real time, dossiers by either clock. Each dossier and each
 * conversation goes whole, in a transaction of its own; one that is used meanwhile stays. @returns what was erased
 */
export async function applyRetention(parts: RetentionParts): Promise<RetentionCounts> {
  const { db, conservation } = parts;
  const conversationLimit = limits(parts, conservation.conversations).real;
  const conversations = await count(await staleConversations(db, conversationLimit), (id) =>
    eraseConversation(db, id, conversationLimit),
  );
  const brouillons = await eraseStale(parts, true, conservation.brouillons);
  const deposes = await eraseStale(parts, false, conservation.deposes);
  const questions = await eraseMissedQuestions(db, limits(parts, MISSED_DAYS).real);
  const { real } = limits(parts, ORPHAN_DAYS);
  const fichiers = await count(await orphanFiles(db, real), async (id) => {
    await db.transaction().execute((transaction) => eraseFile(transaction, id));
    return true;
  });
  const envois = await orphanUploads(db, real);
  await sweepChunks(db, real);
  await eraseDepartures(db, parts.clocks.now() - VISITOR_SECONDS * 1000);
  const joignables = await count(await unusedAddresses(db), async (id) => {
    await eraseAddress(db, id);
    return true;
  });
  return { conversations, brouillons, deposes, questions, fichiers, envois, joignables };
}

async function eraseStale(parts: RetentionParts, drafts: boolean, days: number): Promise<number> {
  const dossiers = await staleDossiers(parts.db, drafts, limits(parts, days), warnedSince(parts));
  return count(dossiers, (dossier) => eraseDossier(parts.db, dossier, remainsOf(parts, dossier)));
}

function remainsOf({ appelsConnus, clocks }: RetentionParts, dossier: Dossier): Remains {
  const appel = appelsConnus.of(dossier);
  const counts = countsOfErased(dossier, appel, clocks.businessNow().toISOString());
  return { fileIds: documentsOf(dossier), counts };
}

function documentsOf({ pieces }: Dossier): readonly string[] {
  return Object.values(pieces).flatMap((fichiers) => fichiers.map(({ id }) => id));
}

/** Nothing is deleted before those who were warned had some days to answer. */
function warnedSince({ clocks }: RetentionParts): number {
  return clocks.now() - WARNED_DAYS * DAY_MS;
}

function limits({ clocks }: RetentionParts, days: number): Limits {
  const business = new Date(clocks.businessNow().getTime() - days * DAY_MS).toISOString();
  return { real: clocks.now() - days * DAY_MS, business };
}

async function count<T>(all: readonly T[], erase: (one: T) => Promise<boolean>): Promise<number> {
  let erased = 0;
  for (const one of all) if (await erase(one)) erased += 1;
  return erased;
}
