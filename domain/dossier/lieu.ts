import type { Appel } from '../appel/appel.js';
import { destinationOf, type Lieu, type Territoires } from '../appel/regions.js';
import type { Destination } from './courriers.js';
import type { Dossier, Valeurs } from './dossier.js';

type Asking = Pick<Appel, 'champs'>;

/** The ids of the fields that say where a dossier belongs. */
export interface ChampsLieu {
  readonly region?: string;
  readonly departement?: string;
}

/** They are told by their type, whatever the call names them. */
export function champsLieu({ champs }: Asking): ChampsLieu {
  const region = champs.find(({ type }) => type === 'territoire')?.id;
  const departement = champs.find(({ type }) => type === 'departement')?.id;
  return {
    ...(region === undefined ? {} : { region }),
    ...(departement === undefined ? {} : { departement }),
  };
}

/** Where answers say that a dossier belongs; undefined as long as its region is not known. */
export function lieuDe(appel: Asking, valeurs: Valeurs): Lieu | undefined {
  const asked = champsLieu(appel);
  const region = textOf(valeurs, asked.region);
  const departement = textOf(valeurs, asked.departement);
  if (region === undefined) return undefined;
  return departement === undefined ? { region } : { region, departement };
}

/** The service to which answers send a dossier. */
export function destinationDe(
  territoires: Territoires,
  appel: Asking & Partial<Pick<Appel, 'id'>>,
  valeurs: Valeurs,
): Destination {
  const { region, departement } = lieuDe(appel, valeurs) ?? { region: '' };
  return destinationOf(territoires, region, departement, appel.id);
}

/** The dossier without the département of the region that these answers replace. */
export function withoutFormerPlace(appel: Asking, dossier: Dossier, answers: Valeurs): Dossier {
  const { region, departement } = champsLieu(appel);
  if (region === undefined || answers[region] === undefined || answers[region] === dossier.champs[region])
    return dossier;
  const champs = Object.fromEntries(Object.entries(dossier.champs).filter(([id]) => id !== departement));
  return { ...dossier, champs };
}

function textOf(valeurs: Valeurs, id: string | undefined): string | undefined {
  const valeur = id === undefined ? undefined : valeurs[id];
  return typeof valeur === 'string' ? valeur : undefined;
}
