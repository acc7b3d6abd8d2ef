import { z } from 'zod';

const text = z.string().min(1).max(2000);
const file = (extension: string): z.ZodString =>
  z.string().regex(new RegExp(`^[a-z0-9][a-z0-9-]*\\.${extension}$`));

/** A table to fill: its columns with their share of the width, and what its rows already say. */
const tableau = z.strictObject({
  colonnes: z.array(z.strictObject({ titre: text, part: z.int().min(1).max(100) })).min(1),
  lignes: z.array(z.array(z.string())).min(1),
  /** Least height of a row, twentieths of a point: room to sign. */
  hauteur: z.int().positive().optional(),
});

const bloc = z.union([
  z.strictObject({ titre: text }),
  z.strictObject({ texte: text }),
  /** One line to fill, after its name. */
  z.strictObject({ champ: text, aide: text.optional() }),
  /** A paragraph to write, in the place of what it says. */
  z.strictObject({ zone: text }),
  z.strictObject({ liste: z.array(text).min(1) }),
  z.strictObject({ tableau }),
]);

/** A letter or a note to fill, made into a .docx. */
export const documentText = z.strictObject({
  fichier: file('docx'),
  titre: text,
  chapeau: text,
  blocs: z.array(bloc).min(1),
});

const STYLES = [
  'titre',
  'note',
  'texte',
  'entete',
  'saisie',
  'montant',
  'nombre',
  'date',
  'calcul',
  'total',
  'libelleTotal',
  'part',
  'controle',
  'totalNombre',
] as const;
export type CellStyle = (typeof STYLES)[number];

const cell = z.union([
  z.string(),
  z.strictObject({ t: text.optional(), s: z.enum(STYLES) }),
  /** A formula, with the value that it has while nothing is filled. */
  z.strictObject({ f: text, v: z.union([z.number(), z.string()]), s: z.enum(STYLES) }),
]);
const zone = z.string().regex(/^[A-Z]{1,2}\d{1,3}(?::[A-Z]{1,2}\d{1,3})?$/);

const feuille = z.strictObject({
  nom: z.string().min(1).max(31),
  /** Widths, in characters. */
  colonnes: z.array(z.number().positive()).min(1),
  fusions: z.array(zone).default([]),
  /** Cells that take an amount or a number that is not negative. */
  positifs: z.array(zone).default([]),
  listes: z.array(z.strictObject({ zone, choix: z.array(text) })).default([]),
  /** Cells that turn red while a formula is true, green otherwise. */
  controles: z.array(z.strictObject({ zone, faux: text })).default([]),
  lignes: z.array(z.array(cell)).min(1),
});

/** A spreadsheet to fill, made into an .xlsx. */
export const classeurText = z.strictObject({
  fichier: file('xlsx'),
  titre: text,
  feuilles: z.array(feuille).min(1),
});

export type Bloc = z.infer<typeof bloc>;
export type DocumentText = z.infer<typeof documentText>;
export type Feuille = z.infer<typeof feuille>;
export type ClasseurText = z.infer<typeof classeurText>;
