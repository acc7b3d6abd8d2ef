import type { AppelsConnus } from '../../domain/dossier/appels-connus.js';
import { destinationDe, lieuDe } from '../../domain/dossier/lieu.js';
import { courriersOf } from '../letters/courriers-of.js';
import type { Base } from './jobs.js';
import { createHandOver, type HandOver } from '../jobs/hand-over.js';
import { ReturnReader } from '../post/returns/read-returns.js';
import { stageReturnLetter } from '../letters/return-letter.js';
import { Inbox } from '../storage/inbox.js';
import type { Replicas } from '../storage/replicas.js';

/** The parts by which a dossier and its applicant learn what became of its letters. */
export interface HandOverBase extends Pick<Base, 'config' | 'words' | 'db' | 'clocks'> {
  readonly served: {
    readonly current: Pick<Base['served']['current'], 'territoires'>;
    readonly appelsConnus: AppelsConnus;
  };
}

/** What follows for a dossier when its letters are taken, refused or returned. @param wake runs the waiting events of a conversation */
export function assembleHandOver(base: HandOverBase, wake: (conversationId: string) => void): HandOver {
  const { config, words, db, clocks, served } = base;
  return createHandOver({
    db,
    inbox: new Inbox(db, clocks),
    wake,
    remise: async (dossier, work, complement) => {
      const appel = served.appelsConnus.of(dossier);
      if (appel === undefined || lieuDe(appel, dossier.champs) === undefined) return undefined;
      const destination = destinationDe(served.current.territoires, appel, dossier.champs);
      return courriersOf(base, work).remise(dossier, appel, destination, complement);
    },
    retour: (dossier, work, complement) => {
      const appel = served.appelsConnus.of(dossier);
      if (appel === undefined) return;
      stageReturnLetter({ words, clocks, from: config.mailFrom }, work, dossier, appel, complement);
    },
  });
}

/** Starts to read the return mailbox, where there is one. */
export function startReturns(
  { config, db, clocks, log }: Base,
  replicas: Replicas,
  handOver: HandOver,
): ReturnReader | undefined {
  if (config.retours === undefined) return undefined;
  const reader = new ReturnReader({
    db,
    clocks,
    log,
    place: config.retours,
    exclusively: (id, action) => replicas.exclusively(id, action),
    onReturned: handOver.returned,
  });
  reader.start();
  return reader;
}
