import { z } from 'zod';
import { FAITS } from '../documents/fact.js';
import { ROLES_PIECE } from '../documents/role-piece.js';
import { condition, id, indices, mots, says, text, wording } from './schema-parts.js';

const piece = z.strictObject({
  id,
  role: z.enum(ROLES_PIECE).exactOptional(),
  fichier: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, says('formeFichier'))
    .exactOptional(),
  libelle: wording,
  mots: mots.exactOptional(),
  pourquoi: wording,
  aide: wording,
  obligatoire: z.boolean(),
  quand: condition.exactOptional(),
  condition: wording.exactOptional(),
  formats: z.array(text).min(1),
  fichiersMax: z.int().min(1).max(20).default(5),
  modele: z
    .string()
    .max(80)
    .regex(/^[a-z0-9][a-z0-9-]*\.(?:docx|xlsx|odt|ods|pdf)$/, says('formeModele'))
    .exactOptional(),
  indices: indices.exactOptional(),
  faits: z.array(z.enum(FAITS)).max(FAITS.length).default([]),
  signe: z.boolean().default(false),
  exercice: z.enum(['projet', 'clos']).exactOptional(),
});

/** pieces.yaml: the supporting documents, in the order in which they are asked for. */
export const piecesSchema = z.array(piece).max(100);
