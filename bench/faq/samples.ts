import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import { recall, type Knowledge } from '../../domain/faq/knowledge.js';
import { learn } from '../../domain/faq/learn.js';
import type { Lexicon } from '../../domain/faq/lexicon.js';
import { rankFeatures } from '../../domain/faq/ranking.js';
import type { RankFeatures } from '../../domain/faq/ranking.js';
import { read } from '../../domain/faq/reading.js';
import type { ReadWord } from '../../domain/faq/reading.js';
import type { Labelled } from './question-set.js';

/** A labelled question as the engine sees it before any fitted weight comes in. */
export interface Sample {
  readonly gold: readonly string[];
  readonly words: readonly ReadWord[];
  readonly knowledge: Knowledge;
  readonly candidates: readonly { readonly id: string; readonly features: RankFeatures }[];
  /** The part that holds it, when a set is cut for cross-validation. */
  readonly fold: number;
}

export const FOLDS = 5;

/** The questions of a set, asked to the whole content. `offTopic` forgets their gold: they belong to another FAQ. */
export function setSamples(questions: readonly Labelled[], knowledge: Knowledge, offTopic = false): Sample[] {
  return questions.map(({ text, gold }, at) => sample(text, offTopic ? [] : gold, knowledge, at % FOLDS));
}

/** Every question form of the content, asked to an engine that has not seen it. */
export function formSamples(entries: readonly FaqEntry[], lexicon: Lexicon): Sample[] {
  const samples: Sample[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const seen = entries.map((entry) => ({
      ...entry,
      formes: entry.formes.filter((_, at) => at % FOLDS !== fold),
    }));
    const knowledge = recall(learn(seen, lexicon, 'fr'));
    for (const { id, formes } of entries) {
      for (const [at, form] of formes.entries())
        if (at % FOLDS === fold) samples.push(sample(form, [id], knowledge, fold));
    }
  }
  return samples;
}

function sample(text: string, gold: readonly string[], knowledge: Knowledge, fold: number): Sample {
  const words = read(text, knowledge.tools);
  const candidates = rankFeatures(words, knowledge).map(({ entry, features }) => ({
    id: knowledge.ids[entry] ?? '',
    features,
  }));
  return { gold, words, knowledge, candidates, fold };
}
