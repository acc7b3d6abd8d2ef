import { EVENTS } from '../../dialogs/events.js';
import type { Appel } from '../../domain/appel/appel.js';
import { knownOf } from '../../domain/documents/lecture.js';
import { workedOn } from '../../domain/dossier/complement.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { filesToRead, isBeingRead, withLecture } from '../../domain/dossier/lectures.js';
import type { Clocks } from '../core/clocks.js';
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
  readonly papers: Pick<Papers, 'read'>;
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
    for (const { id, format } of dossier === undefined ? [] : filesToRead(dossier)) {
      const person = dossier?.acces[0]?.owner ?? reference;
      const document = await parts.papers.read(
        id,
        format,
        () => Promise.resolve({ person }),
        () => readStoredFile(parts.db, id),
      );
      if (parts.stopping?.() === true) return;
      await onFreshData(() => settle(parts, reference, id, document));
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
      for (const id of given) await onFreshData(() => settle(parts, reference, id, undefined));
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

async function settle(
  { db, clocks, inbox, appelOf, wake }: LateParts,
  reference: string,
  id: string,
  document: Parameters<typeof lectureOf>[0],
): Promise<void> {
  const dossier = await findDossier(db, reference);
  const appel = dossier === undefined ? undefined : appelOf(dossier.appelId);
  const fichier = dossier === undefined ? undefined : filesToRead(dossier).find((each) => each.id === id);
  if (dossier === undefined || appel === undefined || fichier === undefined) return;
  const { champs } = workedOn(dossier);
  const known = knownOf({ champs }, appel, clocks.businessNow());
  const changed = withLecture(dossier, id, lectureOf(document, fichier, { appel, valeurs: champs, known }));
  const work = new UnitOfWork();
  const { acces, aTrier = [] } = dossiersOf(db, work).save(changed);
  const sorted = aTrier.some((each) => each.id === id);
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
