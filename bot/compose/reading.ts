import { readLate, resumeReadings, type LateParts } from '../jobs/late-readings.js';
import { SerialByKey } from '../core/serial-by-key.js';
import { createLecteur } from '../reading/lecteur.js';
import { DocumentReader } from '../reading/document-reader.js';
import { Papers } from '../reading/papers.js';
import type { Lecteur } from '../../domain/documents/lecture.js';
import { Inbox } from '../storage/inbox.js';
import { readStoredFile } from '../storage/files.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import { describeError } from '../core/errors.js';
import type { AppelServi } from '../../dialogs/turn/services.js';
import type { Base } from './jobs.js';
import type { Sender } from '../files/fair-queue.js';
import { Pauses } from '../files/pauses.js';

/** How long what was read just now may take to be stored. */
const STOP_MS = 1_000;

/** What it is made from. */
export type ReadingBase = Pick<Base, 'config' | 'db' | 'clocks' | 'log'> & {
  readonly served: { readonly current: { readonly appels: readonly Pick<AppelServi, 'appel'>[] } };
};

/** What reads documents, shared by all conversations. */
export interface Reading {
  /** The reader of one person's turn. @param work what the turn stores: what it can't wait for is read once that is stored */
  of(sender: () => Promise<Sender>, work: UnitOfWork): Lecteur;
  /** Makes the reader ready for a file that is looked into first. */
  readonly prepare: () => void;
  /** Takes up what an earlier process was reading when it ended. */
  resume(): Promise<void>;
  /** Ends what is being read: the next process takes it up. */
  close(): Promise<void>;
}

/** Starts nothing before the first file; undefined where the operator has reading off. */
export function createReading(
  { config, db, clocks, served, log }: ReadingBase,
  wake: (conversationId: string) => void,
): Reading | undefined {
  if (config.lecture === 'non') return undefined;
  const pauses = new Pauses(() => clocks.now());
  const reader = new DocumentReader({ ocr: config.lecture === 'oui', pauses });
  const papers = new Papers(reader);
  const parts: LateParts = {
    db,
    clocks,
    inbox: new Inbox(db, clocks),
    papers,
    wake,
    appelOf: (id: string) => served.current.appels.find(({ appel }) => appel.id === id)?.appel,
    onError: (reference: string, error: unknown): void => {
      log.error({ reference, ...describeError(error) }, 'a file read late');
    },
    stopping: () => late.stopping,
  };
  const late = new SerialByKey((reference) => readLate(parts, reference));
  const read = (reference: string): void => {
    late.wake(reference);
  };
  return {
    of: (sender, work) =>
      createLecteur({
        papers,
        sender,
        read: (id) => readStoredFile(db, id),
        onLate: ({ reference }) => {
          work.afterCommit(() => {
            read(reference);
          });
        },
      }),
    prepare: () => {
      reader.prepare();
    },
    resume: () => resumeReadings(parts, read),
    close: async () => {
      const ended = late.stop(STOP_MS);
      await reader.close();
      await ended;
    },
  };
}
