import { createActEngine, type ActEngine } from '../../domain/understanding/acts/act-engine.js';
import { learnActs } from '../../domain/understanding/acts/learn.js';
import { workAnew } from './startup-cache.js';
import type { Content } from './load-content.js';
import type { HeardVocabulary } from './load-vocabulary.js';

/** The acts that people ask for, ready to be weighed against what the FAQ of a content answers. @param keep what need not be learned again */
export function servedActs(
  { vocabulary, version: heard }: HeardVocabulary,
  { appels, version }: Pick<Content, 'appels' | 'version'>,
  keep = workAnew,
): ActEngine {
  const questions = appels.flatMap(({ faq }) => [...faq.fr, ...faq.en]);
  return createActEngine(keep(`actes ${heard} ${version}`, () => learnActs(vocabulary, questions)));
}
