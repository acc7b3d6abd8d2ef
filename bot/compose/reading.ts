import { createLecteur } from '../reading/lecteur.js';
import { DocumentReader } from '../reading/document-reader.js';
import { Papers } from '../reading/papers.js';
import { settleLate } from '../jobs/late-readings.js';
import type { Lecteur } from '../../domain/documents/lecture.js';
import { Inbox } from '../storage/inbox.js';
import { readStoredFile } from '../storage/files.js';
import { describeError } from '../core/errors.js';
import type { Base } from './jobs.js';
import type { Sender } from '../files/fair-queue.js';

/** What reads documents, shared by all conversations. */
export interface Reading {
  /** The reader of one person's turn. */
  of(sender: () => Promise<Sender>): Lecteur;
  close(): Promise<void>;
}

/** Starts nothing before the first file; undefined where the operator has reading off. */
export function createReading(
  { config, db, clocks, served, log }: Base,
  wake: (conversationId: string) => void,
): Reading | undefined {
  if (config.lecture === 'non') return undefined;
  const reader = new DocumentReader({ ocr: config.lecture === 'oui' });
  const papers = new Papers(reader);
  const inbox = new Inbox(db, clocks);
  const late = {
    db,
    clocks,
    inbox,
    wake,
    appelOf: (id: string) => served.current.appels.find(({ appel }) => appel.id === id)?.appel,
    onError: (reference: string, error: unknown): void => {
      log.error({ reference, ...describeError(error) }, 'a file read late');
    },
  };
  return {
    of: (sender) =>
      createLecteur({
        papers,
        sender,
        read: (id) => readStoredFile(db, id),
        onLate: (fichier, later) => {
          void settleLate(late, fichier.reference, fichier, later);
        },
      }),
    close: () => reader.close(),
  };
}
