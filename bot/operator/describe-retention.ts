import type { RetentionCounts } from '../jobs/retention.js';
import type { Words } from '../core/locales.js';
import type { Answer } from './answer.js';
import { textTable } from './text-table.js';

/** What retention erased, or would erase. */
export function describeRetention(counts: RetentionCounts, dry: boolean, words: Words): Answer {
  const lines = Object.entries(counts).map(([kind, count]) => [
    words('fr', `operateur:conservation.${kind}`),
    String(count),
  ]);
  const count = words('fr', dry ? 'operateur:conservation.a_effacer' : 'operateur:conservation.efface');
  return { text: textTable([words('fr', 'operateur:conservation.quoi'), count], lines), data: counts };
}
