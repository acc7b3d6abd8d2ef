import { z } from 'zod';

const schema = z.strictObject({
  concepts: z.record(z.string().min(1), z.array(z.string().min(1)).min(1)),
  hors_sujet: z.record(z.string().min(1), z.array(z.string().min(1)).min(1)).default({}),
});

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
