import { z } from 'zod';
import { bareWords } from '../text/normalise.js';

const terms = z
  .string()
  .transform((text) => text.split(',').map((term) => term.trim().replace(/\s+/g, ' ')))
  .pipe(z.array(z.string().min(1).max(80)).min(1));
const group = z.record(z.string().regex(/^[a-z0-9_]+$/), terms);
const schema = z.strictObject({ concepts: group.default({}), hors_sujet: group.default({}) });

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

/** A lexicon with what a call adds to it: concepts of its own, more words of a shared one. */
export function withOwnTerms(common: Lexicon, own: Lexicon): Lexicon {
  return {
    concepts: joined(common.concepts, own.concepts),
    horsSujet: joined(common.horsSujet, own.horsSujet),
  };
}

/** A lexicon that gives to other services nothing of what a call calls itself, or asks. */
export function withoutOwnNames(lexicon: Lexicon, texts: readonly string[]): Lexicon {
  const said = texts.map(spaced);
  const isOwn = (term: string): boolean => said.some((text) => text.includes(spaced(term)));
  const horsSujet = [...lexicon.horsSujet].map(
    ([subject, list]) => [subject, list.filter((term) => !isOwn(term))] as const,
  );
  return { ...lexicon, horsSujet: new Map(horsSujet) };
}

type Groups = Lexicon['concepts'];

function joined(common: Groups, own: Groups): Groups {
  const groups = new Map(common);
  for (const [name, list] of own) groups.set(name, [...(groups.get(name) ?? []), ...list]);
  return groups;
}

function spaced(text: string): string {
  return ` ${bareWords(text).join(' ')} `;
}
