import { EVENTS, type EventValue } from '../../dialogs/events.js';
import { handedOver, returned } from '../../domain/dossier/change-dossier.js';
import { withComplementOutcome } from '../../domain/dossier/complement.js';
import type { FichierOffert } from '../../domain/dossier/courriers.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import type { HandedOver } from '../core/letter.js';
import type { Inbox } from '../storage/inbox.js';
import { dossiersOf } from '../storage/dossiers.js';
import type { Database } from '../storage/database.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';

/** What follows for a dossier when its letters, or those of a complement, get an answer. All of it is staged. */
type Follow = (handed: HandedOver, instant: Date, work: UnitOfWork) => Promise<void>;

/** What became of the letters of a dossier. */
export interface HandOver {
  /** The mail server has taken all of them. */
  readonly accepted: Follow;
  /** It has refused one for good. */
  readonly refused: Follow;
  /** One came back after it had been taken. */
  readonly returned: Follow;
}

/** Makes the receipt that says both instants; absent when the dossier's call is no longer served. */
export type WriteRemise = (
  dossier: Dossier,
  work: UnitOfWork,
  complement: number | undefined,
) => Promise<FichierOffert | undefined>;

/** Writes to the applicant that the dossier came back. */
export type WriteRetour = (dossier: Dossier, work: UnitOfWork, complement: number | undefined) => void;

export interface HandOverParts {
  readonly db: Database;
  readonly inbox: Inbox;
  readonly remise: WriteRemise;
  readonly retour: WriteRetour;
  /** Runs the waiting events of a conversation. */
  readonly wake: (conversationId: string) => void;
}

interface Told {
  readonly event: (typeof EVENTS)[keyof typeof EVENTS];
  readonly value: Omit<EventValue, 'reference'>;
}

/** Keeps the dossier's state and tells the applicant: in the conversation of each person who may see it, and by the receipt that says both instants. */
export function createHandOver({ db, inbox, remise, retour, wake }: HandOverParts): HandOver {
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
      const dossier = await dossiers.findOfAnybody(reference);
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
      const dossier = await dossiers.findOfAnybody(reference);
      if (dossier?.depot === undefined) return;
      if (complement === undefined) {
        dossiers.save({ ...dossier, depot: { ...dossier.depot, probleme: 'refus' } });
        tell(dossier, work, { event: EVENTS.echec, value: {} });
        return;
      }
      dossiers.save(withComplementOutcome(dossier, complement, { probleme: 'refus' }));
      tell(dossier, work, { event: EVENTS.complement_echec, value: { numero: complement } });
    },

    async returned({ reference, complement }, _instant, work) {
      const dossiers = dossiersOf(db, work);
      const dossier = await dossiers.findOfAnybody(reference);
      if (dossier?.depot === undefined || dossier.statut === 'retire') return;
      const saved = dossiers.save(
        complement === undefined
          ? returned(dossier)
          : withComplementOutcome(dossier, complement, { probleme: 'retour' }),
      );
      retour(saved, work, complement);
      tell(
        saved,
        work,
        complement === undefined
          ? { event: EVENTS.retour, value: {} }
          : { event: EVENTS.complement_retour, value: { numero: complement } },
      );
    },
  };
}
