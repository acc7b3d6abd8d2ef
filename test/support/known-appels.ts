import type { Appel } from '../../domain/appel/appel.js';
import { AppelsConnus } from '../../domain/dossier/appels-connus.js';

/** Nothing was ever served before. */
export const NO_VERSIONS = { find: (): undefined => undefined, keep: (): Promise<void> => Promise.resolve() };

/** These calls are served, in the one version that there ever was. */
export function known(...appels: readonly Appel[]): AppelsConnus {
  return new AppelsConnus(
    appels.map((appel) => ({ appel })),
    NO_VERSIONS,
  );
}
