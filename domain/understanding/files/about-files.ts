import { FRENCH_COMMON_WORDS } from '../../text/french-common.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from '../../text/french-words.js';
import { foldInPlace } from '../../text/fold.js';
import type { NamedThing } from '../named-things.js';
import type { Said } from '../said.js';
import { filesNamed, type FileNamed, type FileThere } from './file-names.js';

/** What a message wants of files that were sent. */
export type AboutFiles =
  | { readonly do: 'remove'; readonly files: readonly FileThere[] }
  /** Several files could be meant, of which one must be picked; `to` absent where it is not said. */
  | { readonly do: 'move'; readonly files: readonly FileThere[]; readonly to?: string }
  | { readonly do: 'where'; readonly files: readonly FileThere[] };

const REMOVES =
  /(?<![a-z])(?:retir\w*|enlev\w*|supprim\w*|effac\w*|vire[rz]?|ote[rz]?|jete[rz]?|remove|delete|drop|take (?:out|off)|get rid)(?![a-z])/;
const KEEPS = /(?<![a-z])(?:gard\w*|conserv\w*|laiss\w*|sauf|keep|leave|but not|pas)(?![a-z])/;
const MOVES =
  /(?<![a-z])(?:deplac\w*|bouge\w*|transf\w*|bascul\w*|(?:re)?mett\w*|metre|met[sz]?|rang\w*|(?:re)?class\w*|mis(?:e|es)?|mi(?= le| la| les| l')|va(?:it)? (?:dans|avec|sous)|move|put|belongs?|goes|file)(?![a-z])/;
const SETS_RIGHT =
  /(?<![a-z])(?:en fait|en realite|plutot|erreur|trompe\w*|pardon|finalement|actually|in fact|rather|mistake|wrong)(?![a-z])/;
/** Right before a document, tells that the file is none, or where it was put by mistake. */
const DENIED =
  /(?:^|[^a-z])(?:pas|pa|non|not|n'est plus)(?: (?:dans|avec|au|aux|a la|sous|en|in|under|with))? ?(?:(?:le|la|les|l'|un|une|du|des|de la|mon|ma|mes|notre|the|a|our) ?)?$/;
const PUT_IN =
  /(?<![a-z])(?:mis|mise?s?|mi|rang\w*|class\w*|plac\w*|envoy\w*|depos\w*|donn\w*|est|sont|put|filed|sent|is|are)\b[^,;.!?]{0,60}(?<![a-z])(?:au|aux|dans|a la|sous|avec|in|under|with|chez) ?(?:(?:le|la|les|l'|the|mon|ma|mes|notre) ?)?$/;
const THIS =
  /(?<![a-z])(?:ce (?:fichier|document|papier|pdf|n'est)|cet?te? (?:piece|fichier)|celui|celle|c'est|c|se|ce|cest|le fichier|le document|le dernier|this|that|it|it's|la-dedans)(?![a-z])/;
/** « mettez-le dans », « il faut la ranger avec »: told to do to what is spoken of. */
const PUTS_IT =
  /(?<![a-z])(?:(?:le|la|les|l'|ca) ?(?:re)?(?:mett|metre|rang|class|deplac|bascul|transf)\w*|(?:mett|met|rang|class|deplac)\w*[- ](?:le|la|les|ca)(?= (?:dans|avec|sous|au|aux|en|a la)\b)|(?:move|put) (?:it|them|this|that))(?![a-z])/;
const WHERE =
  /(?<![a-z])(?:ou (?:est|sont|as|avez|se trouve|l'avez|il est)|dans quoi|range ou|mis ou|where)(?![a-z])/;

/** What a message is read in. */
export interface FilesHearing {
  readonly said: Said;
  /** The fields and documents that it names. */
  readonly things: readonly NamedThing[];
  /** The files of the dossier. */
  readonly there: readonly FileThere[];
}

/**
 * What a message wants of files that were sent: to take out those that it names, to move one that is under the wrong document,
 * or to know where they are. Undefined when it speaks of none.
 */
export function aboutFiles({ said, things, there }: FilesHearing): AboutFiles | undefined {
  if (there.length === 0) return undefined;
  const folded = foldInPlace(said.text);
  const ofPieces = things.filter(({ kind, sure }) => kind === 'piece' && sure >= 0.5);
  const words = new Set(
    ofPieces.flatMap(({ span }) => folded.slice(span.start, span.end).split(/[^a-z0-9]+/)),
  );
  const named = filesNamed(said.text, there, (word) => words.has(word) || isOrdinary(word));
  if (named.length > 0) return ofNamed(folded, named, targetsIn(folded, ofPieces, named));
  return misplaced(folded, there, ofPieces, said);
}

function ofNamed(folded: string, named: readonly FileNamed[], { to }: Targets): AboutFiles | undefined {
  const files = named.map(({ file }) => file);
  const removes = REMOVES.exec(folded);
  if (WHERE.test(folded)) return { do: 'where', files };
  if (removes !== null && to === undefined) {
    const gone = named.filter(({ start }) => !isKept(folded, start));
    return gone.length === 0 ? undefined : { do: 'remove', files: gone.map(({ file }) => file) };
  }
  if (to === undefined) return undefined;
  const moves =
    MOVES.test(folded) || SETS_RIGHT.test(folded) || /c'est|est (?:le|la|les|l')|is (?:the|our)/.test(folded);
  return moves ? { do: 'move', files: files.filter(({ piece }) => piece !== to), to } : undefined;
}

/** « gardez le ods »: said between an order to keep and the name. */
function isKept(folded: string, start: number): boolean {
  const before = folded.slice(0, start);
  return lastOf(KEEPS, before) > lastOf(REMOVES, before);
}

function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(new RegExp(pattern.source, 'g'))].at(-1)?.index ?? -1;
}

interface Targets {
  /** The document that the file is. */
  readonly to?: string;
  /** The document under which it is by mistake. */
  readonly from?: string;
}

/** Which of the documents named is the right one, and which the wrong one. */
function targetsIn(folded: string, things: readonly NamedThing[], named: readonly FileNamed[]): Targets {
  const outside = things.filter(
    ({ span }) => !named.some(({ start, end }) => start < span.end && span.start < end),
  );
  const wrong = outside.filter(({ span }) => isWrong(folded.slice(0, span.start), outside.length > 1));
  const right = outside.filter((thing) => !wrong.includes(thing) && !wrong.some(({ id }) => id === thing.id));
  const last = right.at(-1);
  const from = wrong[0];
  return { ...(last === undefined ? {} : { to: last.id }), ...(from === undefined ? {} : { from: from.id }) };
}

function isWrong(before: string, several: boolean): boolean {
  return (
    DENIED.test(before) ||
    (several &&
      PUT_IN.test(before) &&
      !/(?<![a-z])(?:faut|fo|faudrait|doit|should|please)(?![a-z])[^,;.]{0,40}$/.test(before))
  );
}

/** No file is named: the one under the wrong document, or the one that came last. */
function misplaced(
  folded: string,
  there: readonly FileThere[],
  things: readonly NamedThing[],
  said: Said,
): AboutFiles | undefined {
  if (things.length === 0) return undefined;
  const { to, from } = targetsIn(folded, things, []);
  const under = from === undefined ? [] : there.filter(({ piece }) => piece === from);
  const denies = from !== undefined && under.length > 0 && (THIS.test(folded) || MOVES.test(folded));
  if (denies && to !== from) return { do: 'move', files: under, ...(to === undefined ? {} : { to }) };
  const asks = said.clauses.every(({ marks }) => marks.question);
  const last = latest(there);
  const spoken = PUTS_IT.test(folded) || (THIS.test(folded) && SETS_RIGHT.test(folded));
  const corrects = to !== undefined && spoken && !asks;
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

function isOrdinary(word: string): boolean {
  return FRENCH_COMMON_WORDS.has(word) || FRENCH_FUNCTION_WORDS.has(word) || FRENCH_NEUTRAL_WORDS.has(word);
}
