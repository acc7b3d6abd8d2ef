import type { Langue } from '../appel/appel.js';
import type { MissedQuestion } from './missed-questions.js';

/** Questions that ask the same, of one call and language. */
export interface MissedGroup {
  readonly appelId: string;
  readonly langue: Langue;
  /** How often it was asked, and how often of these an answer was given that did not help. */
  readonly count: number;
  readonly unhelpful: number;
  /** As they were asked, the most frequent first, each once. */
  readonly texts: readonly string[];
  /** Ids of the entries that come nearest, best first. */
  readonly nearest: readonly string[];
}

/** The terms of a question: stems and concepts. */
export type TermsOf = (question: MissedQuestion) => ReadonlySet<string>;

/** Two questions are alike from this share of common terms on. */
const ALIKE = 0.5;
/** What a lexicon holds for the same counts more than a word. */
const CONCEPT_WEIGHT = 2;

interface Asked {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly times: MissedQuestion[];
}

/** Groups questions by likeness, the largest group first. The order in which they are given changes nothing. */
export function groupMissed(questions: readonly MissedQuestion[], termsOf: TermsOf): readonly MissedGroup[] {
  const groups = [...partition(questions, ({ appelId, langue }) => `${appelId} ${langue}`).values()].flatMap(
    (ofOneFaq) => grouped(ofOneFaq, termsOf),
  );
  return groups
    .map(summed)
    .sort(
      (a, b) =>
        b.count - a.count ||
        compare(
          `${a.appelId} ${a.langue} ${a.texts[0] ?? ''}`,
          `${b.appelId} ${b.langue} ${b.texts[0] ?? ''}`,
        ),
    );
}

/** Share of two sets of terms that is common, 0 to 1: weighted Jaccard. Nothing is like a question without terms. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((term) => b.has(term));
  const all = weight([...a]) + weight([...b]) - weight(common);
  return all === 0 ? 0 : weight(common) / all;
}

function grouped(questions: readonly MissedQuestion[], termsOf: TermsOf): readonly Asked[][] {
  const asked = [...partition(questions, ({ text }) => text.toLowerCase()).values()]
    .map((times): Asked => {
      const first = [...times].sort((a, b) => compare(a.text, b.text))[0] ?? times[0];
      return { text: first?.text ?? '', terms: first === undefined ? new Set() : termsOf(first), times };
    })
    .sort((a, b) => b.times.length - a.times.length || compare(a.text, b.text));
  const groups: Asked[][] = [];
  for (const each of asked) {
    const home = groups
      .map((group) => ({ group, share: likeness(each.terms, group[0]?.terms ?? new Set()) }))
      .filter(({ share }) => share >= ALIKE)
      .reduce<{ group: Asked[]; share: number } | undefined>(
        (best, next) => (best === undefined || next.share > best.share ? next : best),
        undefined,
      );
    if (home === undefined) groups.push([each]);
    else home.group.push(each);
  }
  return groups;
}

function summed(group: readonly Asked[]): MissedGroup {
  const all = group.flatMap(({ times }) => times);
  const ranks = new Map<string, number>();
  for (const { nearest } of all)
    for (const [rank, id] of nearest.entries()) ranks.set(id, (ranks.get(id) ?? 0) + 1 / (rank + 1));
  const [first] = all;
  return {
    appelId: first?.appelId ?? '',
    langue: first?.langue ?? 'fr',
    count: all.length,
    unhelpful: all.filter(({ kind }) => kind === 'inutile').length,
    texts: group.map(({ text }) => text),
    nearest: [...ranks].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([id]) => id),
  };
}

function partition<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const parts = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [one]);
    else part.push(one);
  }
  return parts;
}

function weight(terms: readonly string[]): number {
  return terms.reduce((sum, term) => sum + (term.startsWith('c:') ? CONCEPT_WEIGHT : 1), 0);
}

/** By code units: the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
