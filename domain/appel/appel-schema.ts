import { z } from 'zod';
import { PREFIXE } from '../dossier/reference.js';
import { CHAMP_TYPES } from '../champs/champs.js';
import { ETATS_CONTENU, type Appel } from './appel.js';
import type { ChampEcrit } from './expand.js';
import { FAITS } from '../documents/fact.js';
import { ROLES } from './roles.js';
import {
  comparaison,
  condition,
  day,
  id,
  indices,
  instant,
  mots,
  says,
  text,
  wording,
} from './schema-parts.js';

const synonymes = z.array(z.string().trim().min(1).max(120)).max(120).default([]);

const option = z.strictObject({
  id,
  libelle: wording,
  synonymes,
  ensemble: z.array(id).max(40).default([]),
  natures: z
    .array(z.string().regex(/^\d{1,4}$/, says('formeNature')))
    .max(60)
    .default([]),
});

/** A field, or a field of a group in all its turns: « cofinanceurs.montant ». */
const part = z
  .string()
  .max(121)
  .regex(/^[a-zA-Z][a-zA-Z0-9_-]*(?:\.[a-zA-Z][a-zA-Z0-9_-]*)?$/, says('formeId'));
const ids = z.array(part).min(1).max(200);

const champParts = {
  id,
  role: z.enum(ROLES).exactOptional(),
  unite: wording.exactOptional(),
  entier: z.boolean().exactOptional(),
  groupe: id,
  libelle: wording,
  mots: mots.exactOptional(),
  question: wording,
  rappel: wording,
  aide: wording,
  quand: condition.exactOptional(),
  facultatif: z.boolean().default(false),
  max: z.int().min(1).max(4000).default(500),
  bornes: z.strictObject({ min: z.number(), max: z.number() }).exactOptional(),
  options: z.array(option).max(40).default([]),
  modele: z
    .string()
    .regex(/^[A-Z0-9 ./_-]{2,40}$/, says('formeModeleCode'))
    .exactOptional(),
  calcul: z
    .strictObject({ somme: ids, moins: ids.exactOptional(), sur: ids.exactOptional() })
    .exactOptional(),
  reponses: z.strictObject({ oui: synonymes, non: synonymes }).exactOptional(),
  registre: z.enum(['nom', 'formeJuridique', 'region', 'departement', 'adresse', 'rna']).exactOptional(),
  lit: z
    .strictObject({
      fait: z.enum(FAITS),
      dans: z.array(id).max(40).exactOptional(),
      donne: id.exactOptional(),
    })
    .exactOptional(),
};

/** What is asked in each turn of a repeated group. */
const souschamp = z.strictObject({ ...champParts, type: z.enum(CHAMP_TYPES), groupe: id.exactOptional() });

const champ = z.strictObject({
  ...champParts,
  type: z.enum([...CHAMP_TYPES, 'groupe', 'tableau']),
  /** The most turns of a repeated group, and how another is asked for. */
  fois: z.int().min(1).max(20).exactOptional(),
  encore: wording.exactOptional(),
  champs: z.array(souschamp).min(1).max(12).exactOptional(),
  /** The lines of a table, each an amount, and the name of their sum. */
  total: wording.exactOptional(),
  lignes: z
    .array(z.strictObject({ id, libelle: wording, mots: mots.exactOptional() }))
    .min(1)
    .max(40)
    .exactOptional(),
});

export const source = z.strictObject({
  titre: text,
  nature: z.enum(['publie', 'indice', 'regle', 'service']),
  url: z.url({ protocol: /^https?$/, ...says('formeUrl') }).exactOptional(),
  consulte: day,
});

const published = z.strictObject({ date: day, source: id, endroit: text });

/** appel.yaml: the call but for its documents, which have a file of their own. */
export const appelSchema = z.strictObject({
  id,
  prefixe: z.string().regex(PREFIXE, says('formePrefixe')),
  titre: wording,
  titreCourt: wording,
  mots: mots.exactOptional(),
  langues: z
    .array(z.enum(['fr', 'en']))
    .min(1)
    .max(2)
    .exactOptional(),
  mode: z.enum(['relais', 'officiel']),
  etat: z.enum(ETATS_CONTENU).exactOptional(),
  ouverture: instant,
  cloture: instant,
  /** Remedies and their time limits, as the accusé de réception states them; official mode only. */
  voiesDeRecours: wording.exactOptional(),
  fuseau: text,
  dates: z.strictObject({
    retenue: day,
    publiees: z.array(published).min(1),
    releves: z.array(published).max(60).exactOptional(),
    arbitrage: wording.exactOptional(),
  }),
  sources: z.record(id, source),
  faits: z.array(z.strictObject({ id, texte: text, source: id })),
  regles: z
    .array(
      z.strictObject({
        champ: id,
        si: id.exactOptional(),
        doit: comparaison,
        que: z.union([id, z.number()], says('valeurCondition')),
        quand: condition.exactOptional(),
        message: wording,
      }),
    )
    .max(60)
    .exactOptional(),
  remarques: z
    .array(z.strictObject({ quand: condition, message: wording }))
    .max(60)
    .exactOptional(),
  essentiel: z
    .array(z.strictObject({ titre: wording, champs: z.array(id).min(1).max(20) }))
    .min(1)
    .max(20)
    .exactOptional(),
  objet: z.array(id).max(5).exactOptional(),
  rubriques: z.record(id, wording).exactOptional(),
  champs: z.array(champ).min(1).max(200),
  autresPapiers: z
    .array(z.strictObject({ id, libelle: wording, obtenu: z.boolean(), indices }))
    .max(60)
    .default([]),
  avertissementPieces: wording,
  attestation: wording,
  tailleFichierMax: z.int().min(1024).max(524_288_000),
  minutesEstimees: z.int().min(1).max(600),
});

export type AppelFile = Omit<Appel, 'version' | 'pieces'>;

/** The same as it is written: repeated groups and tables are one field each. */
export type AppelEcrit = Omit<AppelFile, 'champs'> & { readonly champs: readonly ChampEcrit[] };
