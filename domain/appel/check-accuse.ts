import type { AppelFile } from './appel-schema.js';
import type { Appel } from './appel.js';
import type { Draft } from './draft.js';
import { finding, type Finding } from './problem.js';
import type { Territoires } from './territoires.js';

/** What the accusé de réception needs of a call: without its remedies, the DREETS has to send it (domain/dossier/accuse). */
export function checkAccuse({ mode, voiesDeRecours }: Draft<AppelFile>): readonly Finding[] {
  if (mode === 'officiel' && voiesDeRecours === undefined) return [finding('officielSansRecours', ['mode'])];
  return mode === 'relais' && voiesDeRecours !== undefined
    ? [finding('recoursInutiles', ['voiesDeRecours'])]
    : [];
}

/** What it needs of the services: the telephone of each that receives dossiers of an official call. */
export function checkTelephones(
  appels: readonly Pick<Appel, 'mode' | 'voiesDeRecours'>[],
  { regions, boites }: Territoires,
): readonly Finding[] {
  if (!appels.some(({ mode, voiesDeRecours }) => mode === 'officiel' && voiesDeRecours !== undefined))
    return [];
  const without = [...regions.values()].filter(
    ({ code, telephone, departements }) =>
      telephone === undefined &&
      (boites.regions[code] != null || departements.some((each) => boites.departements[each] != null)),
  );
  if (without.length === 0) return [];
  const noms = without.map(({ nom }) => nom).join(', ');
  return [finding('officielSansTelephone', ['regions'], { nombre: without.length, regions: noms })];
}
