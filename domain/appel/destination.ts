import type { Destination } from '../dossier/courriers.js';
import type { Boite } from './regions-schema.js';
import { departementNamed, regionNamed, type Lieu, type Territoires } from './territoires.js';

/** The mailbox that receives a dossier: the département's when it has one, else the region's, else null. */
export function boiteOf({ boites }: Territoires, { region, departement }: Lieu): Boite | null {
  return (
    (departement === undefined ? undefined : boites.departements[departement]) ??
    boites.regions[region] ??
    null
  );
}

/** The service that a dossier of that place goes to, by its full name, with its mailbox when one is known. */
export function destinationOf(territoires: Territoires, region: string, departement?: string): Destination {
  const found = regionNamed(territoires, region);
  const nom = found?.nom ?? region;
  const nomDepartement =
    departement === undefined ? undefined : departementNamed(territoires, departement)?.nom;
  const boite = boiteOf(territoires, departement === undefined ? { region } : { region, departement });
  return {
    service: `${found?.service ?? 'DREETS'} ${nom}`.trim(),
    region: nom,
    ...(nomDepartement === undefined ? {} : { departement: nomDepartement }),
    ...(found?.telephone === undefined ? {} : { telephone: found.telephone }),
    ...(boite === null ? {} : { boite: boite.adresse }),
    ...(boite?.tailleMax === undefined ? {} : { tailleMax: boite.tailleMax }),
  };
}
