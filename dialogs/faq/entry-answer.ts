import type { Source } from '../../domain/appel/appel.js';
import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import { answerIn } from '../../domain/faq/selon.js';
import { situationOf } from '../../domain/faq/situation.js';
import type { Say } from '../say/words.js';
import type { Circumstances } from './circumstances.js';
import type { LiveValues } from './live-values.js';

/** An entry's answer where things stand so, with its live values and its sources, in Markdown. */
export function entryAnswer(
  entry: FaqEntry,
  { appel, say, now, dossier }: Pick<Circumstances, 'appel' | 'say' | 'now' | 'dossier'>,
  values: LiveValues,
): string {
  const situation = situationOf({ appel, now, ...(dossier && { dossier }) });
  const text = answerIn(entry, situation).replace(
    /\{\{(\w+)\}\}/g,
    (_match, name: string) => values[name]?.() ?? '',
  );
  const sources = entry.sources.flatMap((source) => appel.sources[source] ?? []);
  return [tidy(text), cited(say, sources)].join('\n\n');
}

/** The sources of an answer on one line each kind: what is published is not a clue. */
export function cited(say: Say, sources: readonly Source[]): string {
  const natures = [...new Set(sources.map(({ nature }) => nature))];
  const lines = natures.map((nature) => {
    const titles = sources
      .filter((source) => source.nature === nature)
      .map(({ titre, url }) => (url === undefined ? titre : `[${titre}](${url})`));
    return say(`faq:source_${nature}`, { titre: [...new Set(titles)].join(' ; ') });
  });
  return lines.join('\n\n');
}

/** A live value may be empty: no double spaces or blank lines are left behind. */
function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ +\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
