import { EVENTS, type EventValue } from '../dialogs/events.js';
import { handedOver } from '../domain/dossier/change-dossier.js';
import { withComplementOutcome } from '../domain/dossier/complement.js';
import type { FichierOffert } from '../domain/dossier/courriers.js';
import type { Dossier } from '../domain/dossier/dossier.js';
import type { HandedOver } from './mail/letter.js';
import type { Inbox } from './storage/inbox.js';
import { dossiersOf } from './storage/dossiers.js';
import type { Database } from './storage/database.js';
import type { UnitOfWork } from './storage/unit-of-work.js';

/** What follows when the mail server has taken, or refused for good, the letters of a dossier. All of it is staged. */
export interface HandOver {
  readonly accepted: (handed: HandedOver, instant: Date, work: UnitOfWork) => Promise<void>;
  readonly refused: (handed: HandedOver, instant: Date, work: UnitOfWork) => Promise<void>;
}

/** Makes the receipt that says both instants; absent when the dossier's call is no longer served. */
export type WriteRemise = (
  dossier: Dossier,
  work: UnitOfWork,
  complement: number | undefined,
) => Promise<FichierOffert | undefined>;

export interface HandOverParts {
  readonly db: Database;
  readonly inbox: Inbox;
  readonly remise: WriteRemise;
  /** Runs the waiting events of a conversation. */
  readonly wake: (conversationId: string) => void;
}

interface Told {
  readonly event: (typeof EVENTS)[keyof typeof EVENTS];
  readonly value: Omit<EventValue, 'reference'>;
}

/** Keeps the dossier's state and tells the applicant: in the conversation of each person who may see it, and by the receipt that says both instants. */
export function createHandOver({ db, inbox, remise, wake }: HandOverParts): HandOver {
  const tell = ({ reference, acces }: Dossier, work: UnitOfWork, told: Told): void => {
    for (const conversationId of new Set(acces.map((each) => each.conversationId))) {
      inbox.enqueueEvent(work, conversationId, told.event, { reference, ...told.value });
      work.afterCommit(() => {
        wake(conversationId);
      });
    }
  };

  return {
    async accepted({ reference, complement }, instant, work) {
      const dossiers = dossiersOf(db, work);
      const dossier = await dossiers.find(reference);
      if (dossier?.depot === undefined) return;
      const saved = dossiers.save(
        complement === undefined
          ? handedOver(dossier, instant)
          : withComplementOutcome(dossier, complement, { transmisLe: instant.toISOString() }),
      );
      const fichier = await remise(saved, work, complement);
      const fichiers = fichier === undefined ? [] : [fichier];
      tell(
        saved,
        work,
        complement === undefined
          ? { event: EVENTS.transmis, value: { fichiers } }
          : { event: EVENTS.complement_transmis, value: { fichiers, numero: complement } },
      );
    },

    async refused({ reference, complement }, _instant, work) {
      const dossiers = dossiersOf(db, work);
      const dossier = await dossiers.find(reference);
      if (dossier?.depot === undefined) return;
      if (complement === undefined) {
        dossiers.save({ ...dossier, depot: { ...dossier.depot, probleme: 'refus' } });
        tell(dossier, work, { event: EVENTS.echec, value: {} });
        return;
      }
      dossiers.save(withComplementOutcome(dossier, complement, { probleme: 'refus' }));
      tell(dossier, work, { event: EVENTS.complement_echec, value: { numero: complement } });
    },
  };
}
