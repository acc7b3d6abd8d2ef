import { finding, type Finding } from './problem.js';
import { levelsOf, type RegionsFile } from './regions-schema.js';

/** What an operator should see to before production: regions whose dossiers have nowhere to go, and unconfirmed mailboxes. */
export function checkRegions({ regions, boites }: RegionsFile): readonly Finding[] {
  const without = regions.filter(
    ({ code, departements }) =>
      !boites.regions[code] && !departements.every((each) => boites.departements[each]),
  );
  const unconfirmed = levelsOf(boites).flatMap(({ at, boites: own }) =>
    (['regions', 'departements'] as const).flatMap((level) =>
      Object.entries(own[level] ?? {}).flatMap(([code, boite]) =>
        boite?.base === 'contact'
          ? [finding('boiteContact', [...at, level, code], { code, adresse: boite.adresse })]
          : [],
      ),
    ),
  );
  if (without.length === 0) return unconfirmed;
  const values = { nombre: without.length, regions: without.map(({ nom }) => nom).join(', ') };
  return [finding('regionsSansBoite', ['boites', 'regions'], values), ...unconfirmed];
}

/** Mailboxes of a call that is not served: they receive nothing, and a dossier goes to the shared ones. */
export function checkBoitesAppels(
  { boites }: Pick<RegionsFile, 'boites'>,
  connus: readonly string[],
): readonly Finding[] {
  return Object.keys(boites.appels ?? {})
    .filter((appel) => !connus.includes(appel))
    .map((appel) =>
      finding('boiteAppelInconnu', ['boites', 'appels', appel], { appel, connus: connus.join(', ') }),
    );
}
