import type { Dossier } from './dossier.js';

/** Two turns changed the same dossier: the later one must be run again on fresh data. */
export class VersionConflictError extends Error {
  constructor(reference: string) {
    super(`Dossier ${reference} was changed by another turn`);
    this.name = 'VersionConflictError';
  }
}

/**
 * The dossiers of the person of one turn. What is saved is seen by later reads of the same turn, and kept for good when the
 * turn commits. Nobody finds another person's here: each act that looks a dossier up again asks again whose it is.
 */
export interface Dossiers {
  /** One that the person may see and change now; any other is as if it did not exist. */
  find(reference: string): Promise<Dossier | undefined>;
  /** All that the person may see and change, the latest changed first. */
  mine(): Promise<readonly Dossier[]>;
  /** Stages a save. The commit fails with VersionConflictError when another turn saved in between. */
  save(dossier: Dossier): Dossier;
}
