import { finding, type Finding, type Path } from './problem.js';
import { typographyFaults } from './typography.js';

/** Keys whose text is French and read by people, beside the `fr` of a wording. */
const READ = new Set(['fr', 'question', 'reponse', 'plus', 'texte', 'titre', 'endroit']);

/** Typography of every French text of a document that a person reads. One finding a text and kind of fault. */
export function checkTypography(raw: unknown, path: Path = []): readonly Finding[] {
  if (typeof raw === 'string')
    return isRead(path)
      ? typographyFaults(raw).map(({ key, extrait }) => finding(key, path, { extrait }))
      : [];
  if (typeof raw !== 'object' || raw === null) return [];
  return Array.isArray(raw)
    ? raw.flatMap((item, at) => checkTypography(item, [...path, at]))
    : Object.entries(raw).flatMap(([key, value]) => checkTypography(value, [...path, key]));
}

/** A text under `selon` is named after its states. */
function isRead(path: Path): boolean {
  const last = path.at(-1);
  return (typeof last === 'string' && READ.has(last)) || path.includes('selon');
}
