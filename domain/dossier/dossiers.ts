import type { Dossier } from './dossier.js';

/** Two turns changed the same dossier: the later one must be run again on fresh data. */
export class VersionConflictError extends Error {
  constructor(reference: string) {
    super(`Dossier ${reference} was changed by another turn`);
    this.name = 'VersionConflictError';
  }
}

/** Where dossiers are kept. What is saved is seen by later reads of the same turn, and kept for good when the turn commits. */
export interface Dossiers {
  find(reference: string): Promise<Dossier | undefined>;
  /** All dossiers that a person may see and change, the latest changed first. */
  ofOwner(owner: string): Promise<readonly Dossier[]>;
  /** Stages a save. The commit fails with VersionConflictError when another turn saved in between. */
  save(dossier: Dossier): Dossier;
}
