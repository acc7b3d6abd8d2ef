import { finding, type Finding } from './problem.js';
import type { RegionsFile } from './regions-schema.js';

/** What an operator should see to before production: regions whose dossiers have nowhere to go, and unconfirmed mailboxes. */
export function checkRegions({ regions, boites }: RegionsFile): readonly Finding[] {
  const without = regions.filter(
    ({ code, departements }) =>
      !boites.regions[code] && !departements.every((each) => boites.departements[each]),
  );
  const unconfirmed = (['regions', 'departements'] as const).flatMap((level) =>
    Object.entries(boites[level]).flatMap(([code, boite]) =>
      boite?.base === 'contact'
        ? [finding('boiteContact', ['boites', level, code], { code, adresse: boite.adresse })]
        : [],
    ),
  );
  if (without.length === 0) return unconfirmed;
  const values = { nombre: without.length, regions: without.map(({ nom }) => nom).join(', ') };
  return [finding('regionsSansBoite', ['boites', 'regions'], values), ...unconfirmed];
}
