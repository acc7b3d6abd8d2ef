import { EVENTS } from '../dialogs/events.js';
import { handedOver } from '../domain/dossier/change-dossier.js';
import type { FichierOffert } from '../domain/dossier/courriers.js';
import type { Dossier } from '../domain/dossier/dossier.js';
import type { Inbox } from './storage/inbox.js';
import { dossiersOf } from './storage/dossiers.js';
import type { Database } from './storage/database.js';
import type { UnitOfWork } from './storage/unit-of-work.js';

/** What follows when the mail server has taken, or refused for good, the letters of a dossier. All of it is staged. */
export interface HandOver {
  readonly accepted: (reference: string, instant: Date, work: UnitOfWork) => Promise<void>;
  readonly refused: (reference: string, instant: Date, work: UnitOfWork) => Promise<void>;
}

/** Makes the receipt that says both instants; absent when the dossier's call is no longer served. */
export type WriteRemise = (dossier: Dossier, work: UnitOfWork) => Promise<FichierOffert | undefined>;

export interface HandOverParts {
  readonly db: Database;
  readonly inbox: Inbox;
  readonly remise: WriteRemise;
  /** Runs the waiting events of a conversation. */
  readonly wake: (conversationId: string) => void;
}

/** Keeps the dossier's state and tells the applicant: in the conversation of each person who may see it, and by the receipt that says both instants. */
export function createHandOver({ db, inbox, remise, wake }: HandOverParts): HandOver {
  const tell = (
    dossier: Dossier,
    work: UnitOfWork,
    event: string,
    fichiers: readonly FichierOffert[],
  ): void => {
    const { reference, acces } = dossier;
    for (const conversationId of new Set(acces.map((each) => each.conversationId))) {
      inbox.enqueueEvent(work, conversationId, event, { reference, fichiers });
      work.afterCommit(() => {
        wake(conversationId);
      });
    }
  };

  return {
    async accepted(reference, instant, work) {
      const dossiers = dossiersOf(db, work);
      const dossier = await dossiers.find(reference);
      if (dossier?.depot === undefined) return;
      const saved = dossiers.save(handedOver(dossier, instant));
      const fichier = await remise(saved, work);
      tell(saved, work, EVENTS.transmis, fichier === undefined ? [] : [fichier]);
    },

    async refused(reference, _instant, work) {
      const dossiers = dossiersOf(db, work);
      const dossier = await dossiers.find(reference);
      if (dossier?.depot === undefined) return;
      dossiers.save({ ...dossier, depot: { ...dossier.depot, probleme: 'refus' } });
      tell(dossier, work, EVENTS.echec, []);
    },
  };
}
