import type { NamedThing } from '../named-things.js';
import type { Said } from '../said.js';
import { documentsNamed } from './documents-named.js';
import type { FileThere } from './file-names.js';
import type { FileOrder } from './file-orders.js';
import { fileVerbs, SETS_RIGHT } from './file-verbs.js';

/** Points at a file. */
const THIS_FILE =
  /(?<![a-z])(?:ces? (?:fichiers?|documents?|papiers?|pdf|scans?|photos?)|cet?te? (?:pieces?|fichier|photo)|ces pieces|celui-(?:ci|la)|celle-(?:ci|la)|le (?:fichier|document|pdf|dernier)|la (?:derniere|photo)|this (?:file|document|one)|that (?:file|document|one)|la-dedans)(?![a-z])/;
/** Points at what has just been spoken of, a file where one has just come. */
const THIS = /(?<![a-z])(?:c'est|c|se|ce|cest|celui|celle|this|that|it|it's)(?![a-z])/;
/** « mettez-le dans », « il faut la ranger avec »: told to do to what is spoken of. */
const PUTS_IT =
  /(?<![a-z])(?:(?:le|la|les|l'|ca) ?(?:re)?(?:mett|metre|rang|class|deplac|bascul|transf)\w*|(?:mett|met|rang|class|deplac)\w*[- ](?:le|la|les|ca)(?= (?:dans|avec|sous|au|aux|en|a la)\b)|(?:move|put) (?:it|them|this|that))(?![a-z])/;

/** What is said of files without their names. */
export interface Unnamed {
  readonly said: Said;
  readonly folded: string;
  readonly there: readonly FileThere[];
  /** Whether the message before brought files. */
  readonly recent: boolean;
  /** The documents that the message names. */
  readonly documents: readonly NamedThing[];
  /** All that it names. */
  readonly things: readonly NamedThing[];
}

/** « ce n’est pas le RIB, c’est la note »: the files under the wrong document, or those that came last, are moved. */
export function misplaced({
  said,
  folded,
  there,
  recent,
  documents,
  things,
}: Unnamed): FileOrder | undefined {
  const points = recent || THIS_FILE.test(folded);
  // The name of a field, as « cofinanceurs », means a document only where a file is pointed at.
  const meant = points ? documents : documents.filter((document) => things.includes(document));
  if (meant.length === 0) return undefined;
  const found = documentsNamed(folded, meant, []);
  const target = found.findLast(({ role }) => role === 'to');
  const to = target?.id;
  const from = found.find(({ role }) => role === 'from')?.id;
  const under = from === undefined ? [] : there.filter(({ piece }) => piece === from);
  const verbs = fileVerbs(folded);
  const moves = verbs.some(({ verb }) => verb === 'move');
  const removes = verbs.some(({ verb }) => verb === 'remove' || verb === 'keep');
  const denies = under.length > 0 && !removes && (to !== undefined || points) && (isPointed(folded) || moves);
  if (denies && to !== from) return { do: 'move', files: under, ...(to === undefined ? {} : { to }) };
  const asks = said.clauses.every(({ marks }) => marks.question);
  const last = latest(there.filter(({ piece }) => piece !== undefined));
  if (target === undefined || asks || last.length === 0 || !isToldOf(folded, target, recent))
    return undefined;
  return last.every(({ piece }) => piece !== to) ? { do: 'move', files: last, to: target.id } : undefined;
}

function isPointed(folded: string): boolean {
  return THIS.test(folded) || THIS_FILE.test(folded);
}

const IS_RATHER =
  /(?<![a-z])(?:c'est|c|cest|ce sont|it's|it is|this is|that is)(?: (?:plutot|en fait|en realite|bien|finalement|actually|rather|in fact))*(?: (?:le|la|les|l'|un|une|du|des|the|an?|our|notre|mon|ma|mes))? ?$/;

/** Whether a document is said to be what a file is, or where it goes. */
function isToldOf(folded: string, { start }: { readonly start: number }, recent: boolean): boolean {
  const before = folded.slice(0, start);
  if (PUTS_IT.test(before)) return true;
  if (!SETS_RIGHT.test(folded)) return false;
  return THIS_FILE.test(before) || (recent && IS_RATHER.test(before));
}

/** The files that came with the last message that had some. */
function latest(there: readonly FileThere[]): readonly FileThere[] {
  const last = there
    .map(({ recuLe }) => recuLe)
    .sort()
    .at(-1);
  return there.filter(({ recuLe }) => recuLe === last);
}
