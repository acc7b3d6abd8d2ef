import { foldInPlace } from '../../text/fold.js';
import type { Said } from '../said.js';

const LATER =
  /(?<![a-z])(?:plus tard|ulterieurement|pas encore|prochainement|bientot|sui(?:vra|vront|t)|arriv(?:e|era|eront)|la semaine prochaine|le mois prochain|j'attends|on attend|nous attendons|en attente|later|not yet|will follow|next week|soon|waiting for)(?![a-z])/;
/** Another one of what was sent. */
const OTHER =
  /(?<![a-z])(?:celles?|celui|ceux|l'autre|les autres|la (?:deuxieme|seconde|suivante)|le (?:deuxieme|second|suivant)|the others?|that of|the one|the second)(?![a-z])/;

/** Whether words say that something comes later. */
export function comesLater(text: string): boolean {
  return LATER.test(foldInPlace(text));
}

/** « celle de la région, je l’aurai plus tard »: another one of what has just come; undefined where nothing says so. */
export function anotherLater({ clauses }: Said): string | undefined {
  const [only, ...others] = clauses;
  if (only === undefined || others.length > 0 || only.marks.question) return undefined;
  return comesLater(only.text) && OTHER.test(foldInPlace(only.text)) ? only.text.trim() : undefined;
}
