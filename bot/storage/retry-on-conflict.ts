import { VersionConflictError } from '../../domain/dossier/dossiers.js';

const TRIES = 5;

/** Does something to dossiers, again from the start when a turn changed them meanwhile. @throws what the action throws, in the end VersionConflictError too */
export async function onFreshData<T>(action: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await action();
    } catch (error) {
      if (tries === TRIES || !(error instanceof VersionConflictError)) throw error;
    }
}
