import { z } from 'zod';
import type { Selon } from '../faq/selon.js';
import { day, id, text } from './schema-parts.js';

const textes = z.record(z.string(), z.union([text, z.lazy((): z.ZodType<Selon> => selon)]));
const selon = z.strictObject({
  appel: textes.exactOptional(),
  dossier: textes.exactOptional(),
  mode: textes.exactOptional(),
  forme: textes.exactOptional(),
});

const entry = z.strictObject({
  id,
  question: text,
  formes: z.array(z.string().trim().min(1).max(500)).max(200),
  reponse: text,
  selon: selon.exactOptional(),
  sources: z.array(id).min(1),
  verifie: day,
  boutons: z.array(id).exactOptional(),
  suites: z.array(id).exactOptional(),
});

/** faq/<langue>/<theme>.yaml: the entries of one theme in one language. */
export const faqSchema = z.array(entry).min(1).max(200);
