import { adresse } from './adresse.js';
import type { ChampReader } from './champ-reader.js';
import { choix } from './choix.js';
import { choixMultiple } from './choix-multiple.js';
import { code } from './code.js';
import { commune } from './commune.js';
import { date } from './date.js';
import { dateHeure } from './date-heure.js';
import { departement } from './departement.js';
import { email } from './email.js';
import { engagement } from './engagement.js';
import { bic, iban } from './iban.js';
import { decimal, pourcentage } from './mesure.js';
import { montant } from './montant.js';
import { nombre } from './nombre.js';
import { notAsked } from './not-asked.js';
import { ouinon } from './ouinon.js';
import { pays } from './pays.js';
import { periode } from './periode.js';
import { personne } from './personne.js';
import { rna } from './rna.js';
import { siret } from './siret.js';
import { telephone } from './telephone.js';
import { territoire } from './territoire.js';
import { texte } from './texte.js';
import { texteLong } from './texte-long.js';

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
  texteLong,
  choixMultiple,
  decimal,
  pourcentage,
  dateHeure,
  periode,
  iban,
  bic,
  pays,
  commune,
  code,
  engagement,
  /** A text that is shown with the next question. */
  explication: notAsked,
  /** A value worked out from others. */
  calcul: notAsked,
} satisfies Readonly<Record<string, ChampReader>>;

/** The name of a type of field, as a call writes it. */
export type ChampType = keyof typeof CHAMPS;

/** Their names, for the schema of a call. */
export const CHAMP_TYPES = Object.keys(CHAMPS) as [ChampType, ...ChampType[]];

/** What reads a field of that type. */
export function readerOf(type: ChampType): ChampReader {
  return CHAMPS[type];
}
