import type { Complement, Dossier } from './dossier.js';
import { isInSemaine, type Semaine } from './semaine.js';

/** What happened in one week to the dossiers of one mailbox, and what has not reached it yet. */
export interface Activite {
  readonly deposes: readonly Dossier[];
  readonly complements: readonly { readonly dossier: Dossier; readonly complement: Complement }[];
  readonly retires: readonly Dossier[];
  /** Filed at any time, and not accepted by the mail server. */
  readonly enAttente: readonly Dossier[];
}

/** Sorts out the dossiers of one mailbox. Days are those of a time zone. */
export function activiteDe(dossiers: readonly Dossier[], semaine: Semaine, fuseau: string): Activite {
  const within = (iso: string | undefined): boolean => isInSemaine(iso, semaine, fuseau);
  return {
    deposes: dossiers.filter(({ depot }) => within(depot?.deposeLe)),
    complements: dossiers.flatMap((dossier) =>
      (dossier.complements ?? [])
        .filter(({ envoyeLe }) => within(envoyeLe))
        .map((complement) => ({ dossier, complement })),
    ),
    retires: dossiers.filter(({ retireLe }) => within(retireLe)),
    enAttente: dossiers.filter(({ statut }) => statut === 'depose'),
  };
}

/** Whether there is nothing to tell. */
export function isCalme({ deposes, complements, retires, enAttente }: Activite): boolean {
  return [deposes, complements, retires, enAttente].every((list) => list.length === 0);
}
