import { bareWords } from '../text/normalise.js';
import type { FaqEntry } from './faq-entry.js';

/** Something to mend in an entry's question forms; the content check turns `key` and `params` into a sentence. */
export interface EntryProblem {
  readonly id: string;
  readonly key: 'faqTropPeuDeFormes' | 'faqFormesVoisines';
  readonly params: Readonly<Record<string, string | number>>;
}

type Formes = Pick<FaqEntry, 'id' | 'formes'>;

/** Two forms that share more of their words than this teach the same thing twice. */
const MOST_SHARED = 0.6;

/** Entries with too few question forms, and pairs of forms of one entry that share more than 60 % of their words. */
export function checkEntries(entries: readonly Formes[], least = 25): readonly EntryProblem[] {
  return entries.flatMap((entry) => [
    ...(entry.formes.length < least
      ? [
          {
            id: entry.id,
            key: 'faqTropPeuDeFormes' as const,
            params: { formes: entry.formes.length, minimum: least },
          },
        ]
      : []),
    ...tooAlike(entry),
  ]);
}

/** Share of the words of the two forms together that both use, 0 to 1. */
export function sharedWords(a: string, b: string): number {
  return shared(wordsOf(a), wordsOf(b));
}

function tooAlike({ id, formes }: Formes): EntryProblem[] {
  const read = formes.map((forme) => ({ forme, words: wordsOf(forme) }));
  return read.flatMap(({ forme, words }, at) =>
    read
      .slice(at + 1)
      .filter((other) => shared(words, other.words) > MOST_SHARED)
      .map((other) => ({ id, key: 'faqFormesVoisines' as const, params: { forme, autre: other.forme } })),
  );
}

function wordsOf(forme: string): ReadonlySet<string> {
  return new Set(bareWords(forme));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}
