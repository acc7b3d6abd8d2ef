import { loadVocabulary } from '../../bot/content/load-vocabulary.js';
import { learnActs, type LearnedActs } from '../../domain/understanding/acts/learn.js';
import { contentEntries } from '../faq/content.js';

/** What the assistant learns of the acts from vocabulary/ and from the FAQ of the first call. */
export async function learnedActs(): Promise<LearnedActs> {
  const { vocabulary } = await loadVocabulary('vocabulary');
  return learnActs(vocabulary, [...contentEntries('fr'), ...contentEntries('en')]);
}
