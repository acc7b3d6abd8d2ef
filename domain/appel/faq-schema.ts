import { z } from 'zod';
import { day, id, text } from './schema-parts.js';

const entry = z.strictObject({
  id,
  question: text,
  formes: z.array(z.string().trim().min(1).max(500)).max(200),
  reponse: text,
  sources: z.array(id).min(1),
  verifie: day,
  boutons: z.array(id).exactOptional(),
  suites: z.array(id).exactOptional(),
});

/** faq/<langue>/<theme>.yaml: the entries of one theme in one language. */
export const faqSchema = z.array(entry).min(1).max(200);
