import { EVENTS } from '../../dialogs/events.js';
import type { Appel } from '../../domain/appel/appel.js';
import { knownOf } from '../../domain/documents/lecture.js';
import { workedOn } from '../../domain/dossier/complement.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { filesToRead, isBeingRead, withLecture } from '../../domain/dossier/lectures.js';
import type { Situation, Understanding } from '../../domain/documents/understand.js';
import type { Clocks } from '../core/clocks.js';
import type { Sender } from '../files/fair-queue.js';
import { lectureOf } from '../reading/lecteur.js';
import type { Papers } from '../reading/papers.js';
import type { Database } from '../storage/database.js';
import { dossiersOf, dossiersToRead, findDossier } from '../storage/dossiers.js';
import { readStoredFile } from '../storage/files.js';
import type { Inbox } from '../storage/inbox.js';
import { onFreshData } from '../storage/retry-on-conflict.js';
import { UnitOfWork } from '../storage/unit-of-work.js';

export interface LateParts {
  readonly db: Database;
  readonly clocks: Clocks;
  readonly inbox: Inbox;
  readonly papers: Pick<Papers, 'read' | 'understand'>;
  readonly appelOf: (id: string) => Appel | undefined;
  /** Runs the waiting events of a conversation. */
  readonly wake: (conversationId: string) => void;
  readonly onError: (reference: string, error: unknown) => void;
  /** Whether the service ends: what it reads then is read by the next one. */
  readonly stopping?: () => boolean;
}

/** Reads the files of a dossier that no turn could wait for, and tells its people of each. Never throws. */
export async function readLate(parts: LateParts, reference: string): Promise<void> {
  try {
    const dossier = await findDossier(parts.db, reference);
    for (const { id, format, nom } of dossier === undefined ? [] : filesToRead(dossier)) {
      const person = dossier?.acces[0]?.owner ?? reference;
      const sender = (): Promise<Sender> => Promise.resolve({ person });
      const stored = { id, format, sender, bytes: () => readStoredFile(parts.db, id) };
      const situation = dossier === undefined ? undefined : situationOf(parts, dossier, nom);
      if (situation === undefined) return;
      await parts.papers.read(stored, situation);
      // What was answered meanwhile is known by now.
      await onFreshData(() =>
        settle(parts, reference, id, (known) => parts.papers.understand(stored, known)),
      );
      if (parts.stopping?.() === true) return;
    }
  } catch (error) {
    parts.onError(reference, error);
  }
}

/**
 * Takes up what an earlier process was reading when it ended, once: a file that was taken up before is not read.
 * @param read reads the files of a dossier, soon
 */
export async function resumeReadings(parts: LateParts, read: (reference: string) => void): Promise<void> {
  for (const reference of await dossiersToRead(parts.db))
    try {
      const given = await onFreshData(() => markTaken(parts, reference));
      for (const id of given) await onFreshData(() => settle(parts, reference, id, unread));
      read(reference);
    } catch (error) {
      parts.onError(reference, error);
    }
}

/** @returns the files that were taken up before */
async function markTaken({ db }: LateParts, reference: string): Promise<readonly string[]> {
  const dossier = await findDossier(db, reference);
  const waiting = dossier === undefined ? [] : filesToRead(dossier);
  const fresh = waiting.flatMap(({ id, lecture }) =>
    lecture === undefined || lecture.reprise === true ? [] : [{ id, lecture }],
  );
  if (dossier !== undefined && fresh.length > 0) {
    const work = new UnitOfWork();
    const marked = fresh.reduce<Dossier>(
      (all, { id, lecture }) => withLecture(all, id, { ...lecture, reprise: true }),
      dossier,
    );
    dossiersOf(db, work).save(marked);
    await work.commit(db);
  }
  return waiting.filter(({ lecture }) => lecture?.reprise === true).map(({ id }) => id);
}

const unread = (): Promise<undefined> => Promise.resolve(undefined);

/** What is known of a file of this dossier; undefined where nobody serves its call any more. */
function situationOf({ appelOf, clocks }: LateParts, dossier: Dossier, nom: string): Situation | undefined {
  const appel = appelOf(dossier.appelId);
  if (appel === undefined) return undefined;
  const { champs } = workedOn(dossier);
  return { appel, valeurs: champs, known: knownOf({ champs }, appel, clocks.businessNow()), nom };
}

async function settle(
  parts: LateParts,
  reference: string,
  id: string,
  understand: (situation: Situation) => Promise<Understanding | undefined>,
): Promise<void> {
  const { db, inbox, wake } = parts;
  const dossier = await findDossier(db, reference);
  const fichier = dossier === undefined ? undefined : filesToRead(dossier).find((each) => each.id === id);
  if (dossier === undefined || fichier === undefined) return;
  const situation = situationOf(parts, dossier, fichier.nom);
  if (situation === undefined) return;
  const lecture = lectureOf(await understand(situation));
  if (parts.stopping?.() === true) return;
  const work = new UnitOfWork();
  const sorted = dossier.aTrier?.some((each) => each.id === id) === true;
  const other = !sorted && lecture.aussi.length > 0;
  const { acces, aTrier = [] } = dossiersOf(db, work).save(
    withLecture(dossier, id, other ? { ...lecture, aRanger: true } : lecture),
  );
  // What is sorted is told at once, when all of it was read.
  if (!sorted || !aTrier.some(isBeingRead))
    for (const conversationId of new Set(acces.map((each) => each.conversationId))) {
      const told = sorted ? {} : { nom: fichier.nom, fichierId: id };
      inbox.enqueueEvent(work, conversationId, sorted ? EVENTS.tri : EVENTS.lu, { reference, ...told });
      work.afterCommit(() => {
        wake(conversationId);
      });
    }
  await work.commit(db);
}
