import { setTimeout as pause } from 'node:timers/promises';
import { EVENTS } from '../../dialogs/events.js';
import type { Appel } from '../../domain/appel/appel.js';
import { knownOf, type ALire } from '../../domain/documents/lecture.js';
import type { ReadDocument } from '../../domain/documents/page.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import type { Clocks } from '../core/clocks.js';
import { lectureOf } from '../reading/lecteur.js';
import type { Database } from '../storage/database.js';
import { dossiersOf, findDossier } from '../storage/dossiers.js';
import type { Inbox } from '../storage/inbox.js';
import { onFreshData } from '../storage/retry-on-conflict.js';
import { UnitOfWork } from '../storage/unit-of-work.js';

/** The turn that took the file may not have been stored yet. */
const SOONEST = 500;

export interface LateParts {
  readonly db: Database;
  readonly clocks: Clocks;
  readonly inbox: Inbox;
  readonly appelOf: (id: string) => Appel | undefined;
  readonly wake: (conversationId: string) => void;
  readonly onError: (reference: string, error: unknown) => void;
}

/** Puts into a dossier what was read of a file after its turn, and tells the people of it. */
export async function settleLate(
  parts: LateParts,
  reference: string,
  fichier: ALire,
  later: Promise<ReadDocument | undefined>,
): Promise<void> {
  try {
    const document = await later;
    await pause(SOONEST, undefined, { ref: false });
    await onFreshData(() => keep(parts, reference, fichier, document));
  } catch (error) {
    parts.onError(reference, error);
  }
}

async function keep(
  { db, clocks, inbox, appelOf, wake }: LateParts,
  reference: string,
  fichier: ALire,
  document: ReadDocument | undefined,
): Promise<void> {
  const dossier = await findDossier(db, reference);
  const appel = dossier === undefined ? undefined : appelOf(dossier.appelId);
  if (dossier === undefined || appel === undefined || dossier.statut !== 'brouillon') return;
  const now = clocks.businessNow();
  const known = knownOf(dossier, appel, now);
  const lecture = lectureOf(document, fichier, { appel, valeurs: dossier.champs, known });
  const changed = withLecture(dossier, fichier.id, lecture);
  if (changed === undefined) return;
  const work = new UnitOfWork();
  const { acces } = dossiersOf(db, work).save(changed);
  for (const conversationId of new Set(acces.map((each) => each.conversationId))) {
    inbox.enqueueEvent(work, conversationId, EVENTS.lu, {
      reference,
      nom: fichier.nom,
      fichierId: fichier.id,
    });
    work.afterCommit(() => {
      wake(conversationId);
    });
  }
  await work.commit(db);
}

/** The dossier with a late reading; undefined where the file is not there, or was read meanwhile. */
function withLecture(
  dossier: Dossier,
  id: string,
  lecture: ReturnType<typeof lectureOf>,
): Dossier | undefined {
  const waits = Object.values(dossier.pieces)
    .flat()
    .some((each) => each.id === id && each.lecture?.etat === 'en_cours');
  if (!waits) return undefined;
  const pieces = Object.entries(dossier.pieces).map(([piece, fichiers]) => [
    piece,
    fichiers.map((each) => (each.id === id ? { ...each, lecture } : each)),
  ]);
  return { ...dossier, pieces: Object.fromEntries(pieces) as Dossier['pieces'] };
}
