import { EVENTS } from '../dialogs/events.js';
import { handedOver } from '../domain/dossier/change-dossier.js';
import type { Dossier } from '../domain/dossier/dossier.js';
import type { Inbox } from './storage/inbox.js';
import { dossiersOf } from './storage/dossiers.js';
import type { Database } from './storage/database.js';
import type { UnitOfWork } from './storage/unit-of-work.js';

/** What follows when the mail server has taken, or refused for good, the letters of a dossier. All of it is staged. */
export interface HandOver {
  accepted(reference: string, instant: Date, work: UnitOfWork): Promise<Dossier | undefined>;
  refused(reference: string, instant: Date, work: UnitOfWork): Promise<void>;
}

/** Keeps the dossier's state and tells the applicant in the conversation. */
export function createHandOver(db: Database, inbox: Inbox): HandOver {
  return {
    async accepted(reference, instant, work) {
      const dossiers = dossiersOf(db, work);
      const dossier = await dossiers.find(reference);
      if (dossier?.depot === undefined) return undefined;
      const saved = dossiers.save(handedOver(dossier, instant));
      inbox.enqueueEvent(work, saved.conversationId, EVENTS.transmis, { reference });
      return saved;
    },

    async refused(reference, _instant, work) {
      const dossiers = dossiersOf(db, work);
      const dossier = await dossiers.find(reference);
      if (dossier?.depot === undefined) return;
      dossiers.save({ ...dossier, depot: { ...dossier.depot, probleme: 'refus' } });
      inbox.enqueueEvent(work, dossier.conversationId, EVENTS.echec, { reference });
    },
  };
}
