import { adresse } from './adresse.js';
import type { ChampReader } from './champ-reader.js';
import { choix } from './choix.js';
import { date } from './date.js';
import { departement } from './departement.js';
import { email } from './email.js';
import { montant } from './montant.js';
import { nombre } from './nombre.js';
import { ouinon } from './ouinon.js';
import { personne } from './personne.js';
import { rna } from './rna.js';
import { siret } from './siret.js';
import { telephone } from './telephone.js';
import { territoire } from './territoire.js';
import { texte } from './texte.js';

/** Every type of field that a call may ask for. */
export const CHAMPS = {
  siret,
  texte,
  personne,
  choix,
  ouinon,
  territoire,
  departement,
  adresse,
  rna,
  email,
  telephone,
  nombre,
  montant,
  date,
} satisfies Readonly<Record<string, ChampReader>>;

/** The name of a type of field, as a call writes it. */
export type ChampType = keyof typeof CHAMPS;

/** What reads a field of that type. */
export function readerOf(type: ChampType): ChampReader {
  return CHAMPS[type];
}
