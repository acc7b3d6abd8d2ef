import type { NamedThing } from '../named-things.js';
import type { Said } from '../said.js';
import { documentsNamed } from './documents-named.js';
import type { FileThere } from './file-names.js';
import type { FileOrder } from './file-orders.js';
import { fileVerbs, SETS_RIGHT } from './file-verbs.js';

const THIS =
  /(?<![a-z])(?:ce (?:fichier|document|papier|pdf|n'est)|cet?te? (?:piece|fichier)|celui|celle|c'est|c|se|ce|cest|le fichier|le document|le dernier|this|that|it|it's|la-dedans)(?![a-z])/;
/** « mettez-le dans », « il faut la ranger avec »: told to do to what is spoken of. */
const PUTS_IT =
  /(?<![a-z])(?:(?:le|la|les|l'|ca) ?(?:re)?(?:mett|metre|rang|class|deplac|bascul|transf)\w*|(?:mett|met|rang|class|deplac)\w*[- ](?:le|la|les|ca)(?= (?:dans|avec|sous|au|aux|en|a la)\b)|(?:move|put) (?:it|them|this|that))(?![a-z])/;

/** What is said of files without their names. */
export interface Unnamed {
  readonly said: Said;
  readonly folded: string;
  readonly there: readonly FileThere[];
  /** The documents that the message names. */
  readonly documents: readonly NamedThing[];
}

/** « ce n’est pas le RIB, c’est la note »: the files under the wrong document, or those that came last, are moved. */
export function misplaced({ said, folded, there, documents }: Unnamed): FileOrder | undefined {
  if (documents.length === 0) return undefined;
  const found = documentsNamed(folded, documents, []);
  const to = found.findLast(({ role }) => role === 'to')?.id;
  const from = found.find(({ role }) => role === 'from')?.id;
  const under = from === undefined ? [] : there.filter(({ piece }) => piece === from);
  const verbs = fileVerbs(folded);
  const moves = verbs.some(({ verb }) => verb === 'move');
  const removes = verbs.some(({ verb }) => verb === 'remove' || verb === 'keep');
  const denies = from !== undefined && under.length > 0 && !removes && (THIS.test(folded) || moves);
  if (denies && to !== from) return { do: 'move', files: under, ...(to === undefined ? {} : { to }) };
  const asks = said.clauses.every(({ marks }) => marks.question);
  const last = latest(there.filter(({ piece }) => piece !== undefined));
  const spoken = PUTS_IT.test(folded) || (THIS.test(folded) && SETS_RIGHT.test(folded));
  const corrects = to !== undefined && spoken && !asks && last.length > 0;
  return corrects && last.every(({ piece }) => piece !== to) ? { do: 'move', files: last, to } : undefined;
}

/** The files that came with the last message that had some. */
function latest(there: readonly FileThere[]): readonly FileThere[] {
  const last = there
    .map(({ recuLe }) => recuLe)
    .sort()
    .at(-1);
  return there.filter(({ recuLe }) => recuLe === last);
}
