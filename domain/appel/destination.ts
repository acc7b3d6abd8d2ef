import type { Destination } from '../dossier/courriers.js';
import type { Boite, Boites } from './regions-schema.js';
import { departementNamed, regionNamed, type Lieu, type Territoires } from './territoires.js';

/**
 * The mailbox that receives a dossier: the call's own for its département, then its own for the region, then those that all
 * calls share, in the same order; else null. What is set for one call receives nothing of another.
 */
export function boiteOf(
  { boites }: Territoires,
  { region, departement }: Lieu,
  appelId?: string,
): Boite | null {
  const own = appelId === undefined ? undefined : boites.appels?.[appelId];
  const given = (level: Boites): Boite | null | undefined =>
    (departement === undefined ? undefined : level.departements?.[departement]) ?? level.regions?.[region];
  // A null of the call itself is a decision: nothing that is shared stands in for it.
  const boite = own === undefined ? undefined : given(own);
  return boite === undefined ? (given(boites) ?? null) : boite;
}

/** The service that a dossier of that place goes to, by its full name, with its mailbox when one is known. */
export function destinationOf(
  territoires: Territoires,
  region: string,
  departement?: string,
  appelId?: string,
): Destination {
  const found = regionNamed(territoires, region);
  const nom = found?.nom ?? region;
  const nomDepartement =
    departement === undefined ? undefined : departementNamed(territoires, departement)?.nom;
  const lieu = departement === undefined ? { region } : { region, departement };
  const boite = boiteOf(territoires, lieu, appelId);
  const telephone = boite?.telephone ?? found?.telephone;
  return {
    service: boite?.service ?? `${found?.service ?? 'DREETS'} ${nom}`.trim(),
    region: nom,
    ...(nomDepartement === undefined ? {} : { departement: nomDepartement }),
    ...(telephone === undefined ? {} : { telephone }),
    ...(boite === null ? {} : { boite: boite.adresse }),
    ...(boite?.tailleMax === undefined ? {} : { tailleMax: boite.tailleMax }),
  };
}
