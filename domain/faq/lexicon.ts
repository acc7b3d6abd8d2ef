import { z } from 'zod';

const terms = z
  .string()
  .transform((text) => text.split(',').map((term) => term.trim().replace(/\s+/g, ' ')))
  .pipe(z.array(z.string().min(1).max(80)).min(1));
const group = z.record(z.string().regex(/^[a-z0-9_]+$/), terms);
const schema = z.strictObject({ concepts: group, hors_sujet: group.default({}) });

/** What an operator knows of the domain's synonyms (content/lexique.fr.yaml). */
export interface Lexicon {
  /** Concept → the words and phrases that mean it. */
  readonly concepts: ReadonlyMap<string, readonly string[]>;
  /** Subjects that the service does not deal with → their words: they speak against an answer. */
  readonly horsSujet: ReadonlyMap<string, readonly string[]>;
}

/** Reads a parsed lexicon file; throws a ZodError that names the faulty concept. */
export function parseLexicon(raw: unknown): Lexicon {
  const { concepts, hors_sujet: horsSujet } = schema.parse(raw);
  return { concepts: new Map(Object.entries(concepts)), horsSujet: new Map(Object.entries(horsSujet)) };
}

/** For a knowledge base without a lexicon of its own. */
export const EMPTY_LEXICON: Lexicon = { concepts: new Map(), horsSujet: new Map() };
