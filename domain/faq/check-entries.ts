import { bareWords } from '../text/normalise.js';
import type { FaqEntry } from './faq-entry.js';

/** Something to mend in an entry's question forms; the content check turns `key` and `params` into a sentence. */
export interface EntryProblem {
  readonly id: string;
  readonly key: 'faqTropPeuDeFormes' | 'faqFormesVoisines';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Two forms that share more of their words than this teach the same thing twice. */
const MOST_SHARED = 0.6;

/** Entries with too few question forms, and pairs of forms of one entry that share more than 60 % of their words. */
export function checkEntries(entries: readonly FaqEntry[], least = 25): readonly EntryProblem[] {
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
  const [first, second] = [new Set(bareWords(a)), new Set(bareWords(b))];
  const all = new Set([...first, ...second]);
  return all.size === 0 ? 0 : [...first].filter((word) => second.has(word)).length / all.size;
}

function tooAlike({ id, formes }: FaqEntry): EntryProblem[] {
  return formes.flatMap((forme, at) =>
    formes
      .slice(at + 1)
      .filter((other) => sharedWords(forme, other) > MOST_SHARED)
      .map((other) => ({ id, key: 'faqFormesVoisines' as const, params: { forme, autre: other } })),
  );
}
