import { buildFaqEngine } from '../../domain/faq/faq-engine.js';
import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import type { Lexicon } from '../../domain/faq/lexicon.js';
import { bareWords } from '../../domain/text/normalise.js';

/** What an entry's question forms lack, for its author. */
export interface Advice {
  readonly id: string;
  readonly formes: number;
  /** Forms that the others do not let recognise, with what would be answered: more are needed in such words. */
  readonly alone: readonly { readonly forme: string; readonly found: string | undefined }[];
  /** Kinds of asking of which there is none. */
  readonly missing: readonly Kind[];
}

/** How people ask: a word or two, about themselves, in a whole sentence. */
export type Kind = 'mots' | 'situation' | 'phrase';

const PARTS = 5;
const FEW_WORDS = 2;
const SENTENCE = 8;
const OF_ONESELF = /\b(?:je|j'|on|nous|notre|nos|mon|ma|mes|moi)\b/iu;

/** Asks each form to the FAQ without it, and tells which ones stand alone. @param all the call's entries and the shared ones */
export function advise(
  own: readonly FaqEntry[],
  all: readonly FaqEntry[],
  lexicon: Lexicon,
): readonly Advice[] {
  const alone = new Map(own.map(({ id }) => [id, [] as Advice['alone'][number][]]));
  for (let part = 0; part < PARTS; part += 1) {
    const engine = buildFaqEngine(
      all.map((entry) => (alone.has(entry.id) ? without(entry, part) : entry)),
      { lexicon },
    );
    for (const { id, formes } of own) {
      for (const forme of formes.filter((_, at) => at % PARTS === part)) {
        const found = engine.ask(forme).candidates[0]?.id;
        if (found !== id) alone.get(id)?.push({ forme, found });
      }
    }
  }
  return own.map(({ id, formes }) => ({
    id,
    formes: formes.length,
    alone: alone.get(id) ?? [],
    missing: missingKinds(formes),
  }));
}

function without(entry: FaqEntry, part: number): FaqEntry {
  return { ...entry, formes: entry.formes.filter((_, at) => at % PARTS !== part) };
}

function missingKinds(formes: readonly string[]): readonly Kind[] {
  const has: Readonly<Record<Kind, (forme: string) => boolean>> = {
    mots: (forme) => bareWords(forme).length <= FEW_WORDS,
    situation: (forme) => OF_ONESELF.test(forme),
    phrase: (forme) => bareWords(forme).length >= SENTENCE,
  };
  return (Object.keys(has) as Kind[]).filter((kind) => !formes.some(has[kind]));
}
