import { FRENCH_COMMON_WORDS } from '../../text/french-common.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from '../../text/french-words.js';
import { foldInPlace } from '../../text/fold.js';
import { meaningOf } from '../decision/share.js';
import type { NamedThing, ThingNamer } from '../named-things.js';
import type { Said, Span } from '../said.js';
import { overlap } from '../span.js';
import { asksHowFar, asksOfFiles } from './asks-of-files.js';
import { anotherLater } from './comes-later.js';
import { filesNamed, namesWritten, type FileThere } from './file-names.js';
import { ordersIn, type FileOrder } from './file-orders.js';
import { fileVerbs } from './file-verbs.js';
import { misplaced } from './misplaced.js';
import { sameOrders } from './same-orders.js';

/** What a message wants of files that were sent. */
export interface AboutFiles {
  readonly orders: readonly FileOrder[];
  /** What it says besides, to be heard for itself; empty when nothing. */
  readonly rest: string;
}

/** What a message is read in. */
export interface FilesHearing {
  readonly said: Said;
  /** The fields and documents that it names. */
  readonly things: readonly NamedThing[];
  readonly namer: ThingNamer;
  /** The files that were sent, placed or not. */
  readonly there: readonly FileThere[];
  /** Whether the message before brought files: what points at nothing else points at these. */
  readonly recent: boolean;
  /** The documents of the call, by whose labels the name of a field may mean one: « cofinanceurs ». */
  readonly pieces: readonly PieceThere[];
}

/** A document of the call. */
export interface PieceThere {
  readonly id: string;
  readonly libelle: string;
  /** Whether the answers so far may ask for it. */
  readonly demandee: boolean;
}

/** « cofinanceur = …»: a value for a field, where no word is said of a file. */
const CLAIMS = /^ ?(?:=|:)/;

/**
 * What a message wants of files that were sent: to take out those that it names, to move them, or to know where they are, each
 * told apart. Undefined when it speaks of none.
 */
export function aboutFiles(hearing: FilesHearing): AboutFiles | undefined {
  const { said, things, there, namer } = hearing;
  if (there.length === 0) return undefined;
  const isRead = there.some(({ enLecture }) => enLecture === true);
  if (isRead && asksHowFar(said)) return { orders: [{ do: 'state' }], rest: '' };
  const later = hearing.recent ? anotherLater(said) : undefined;
  if (later !== undefined) return { orders: [{ do: 'later', mots: later }], rest: '' };
  const folded = foldInPlace(said.text);
  const written = namesWritten(said.text);
  const ordinary = new Set(
    things
      .filter(({ span }) => !written.some((name) => overlap(name, span)))
      .flatMap(({ span }) => folded.slice(span.start, span.end).split(/[^a-z0-9]+/)),
  );
  const named = filesNamed(said.text, there, (word) => ordinary.has(word) || isOrdinary(word));
  const documents = documentsAmong(hearing, folded);
  const orders: FileOrder[] = [];
  const left: Span[] = [];
  for (const part of partsOf(said, folded)) {
    const given = { folded, part, named, written, documents, there, namer, before: orders.at(-1) };
    const found = claims(folded, part, things)
      ? []
      : ordersIn({ ...given, wonders: wonders(said, folded, part) });
    if (found === undefined || (orders.length > 0 && found.length === 0 && echoes(hearing, folded, part)))
      continue;
    if (found.length === 0) left.push(part);
    orders.push(...found);
  }
  if (orders.length > 0)
    return isOneDocument(orders) ? undefined : { orders: sameOrders(orders), rest: restOf(said, left) };
  const sought = named.filter(({ surely }) => surely);
  if (sought.length > 0 && fileVerbs(folded).some(({ verb }) => verb === 'where'))
    return { orders: sought.map(({ file }) => ({ do: 'where', file })), rest: '' };
  const order = named.length > 0 ? undefined : misplaced({ ...hearing, folded, documents });
  if (order === undefined)
    return named.length === 0 && asksOfFiles(said) ? { orders: [{ do: 'state' }], rest: '' } : undefined;
  const [last] = said.clauses.slice(1).slice(-1);
  return { orders: [order], rest: last?.marks.question === true ? last.text : '' };
}

/** « enlevez la note »: one document, whose own step knows how. */
function isOneDocument([only, ...others]: readonly FileOrder[]): boolean {
  if (only === undefined || others.length > 0) return false;
  if (only.do === 'absent') return true;
  if (only.do !== 'remove' && only.do !== 'which') return false;
  const files = only.do === 'remove' ? [only.file] : only.files;
  return only.of !== undefined && files.every(({ piece }) => piece === only.of);
}

const REQUEST =
  /(?<![a-z])(?:pouvez|peux|pourriez|pourrais|peut-on|voulez|veux|can|could|would|please|merci|svp|stp)(?![a-z])/;

/** « faut-il retirer d10 ? », « si je déplace le CER »: asks, and orders nothing. */
function wonders({ clauses }: Said, folded: string, part: Span): boolean {
  const clause = clauses.find(({ start, end }) => start <= part.start && part.start < end);
  if (clause === undefined) return false;
  const { question, condition } = clause.marks;
  return condition || (question && !REQUEST.test(folded.slice(clause.start, clause.end)));
}

/** Where another order begins: « … / … », « …, et retirez … ». */
const NEXT_ORDER =
  /\s\/\s|(?:,| et| puis| and| then)+ (?=(?:et |puis |and )?(?:retir|enlev|supprim|effac|vire|jete|mett|mets|rang|class|deplac|gard|conserv|remove|delete|drop|move|put|keep|voici|voila|ci-joint|here)\w*(?![a-z]))/g;

/** A message part by part: what is said of one file is not said of another. */
function partsOf({ clauses }: Said, folded: string): readonly Span[] {
  return clauses.flatMap(({ start, end }) => {
    const parts: Span[] = [];
    let from = start;
    for (const { index, 0: joint } of folded.slice(start, end).matchAll(NEXT_ORDER)) {
      parts.push({ start: from, end: start + index });
      from = start + index + joint.length;
    }
    return [...parts, { start: from, end }];
  });
}

/** « …, et rangez-les-y », « …, et non une lettre »: says again what was ordered. */
function echoes({ said }: FilesHearing, folded: string, part: Span): boolean {
  const text = folded.slice(part.start, part.end);
  if (/^(?:et |mais |and |but )?(?:non|pas|not)(?![a-z])/.test(text)) return true;
  const verbs = fileVerbs(text);
  return (
    verbs.length > 0 &&
    meaningOf(said, part).every((word) =>
      verbs.some(({ start, end }) => overlap(word, { start: part.start + start, end: part.start + end })),
    )
  );
}

function claims(folded: string, { start, end }: Span, things: readonly NamedThing[]): boolean {
  return things.some(
    ({ kind, span }) =>
      kind === 'champ' && span.start >= start && span.end <= end && CLAIMS.test(folded.slice(span.end, end)),
  );
}

/** The documents that are named, a field of the same name counting as its document where no other has it. */
function documentsAmong({ things, pieces }: FilesHearing, folded: string): readonly NamedThing[] {
  const named = things.filter(({ kind, sure }) => kind === 'piece' && sure >= 0.5);
  const asked = new Set(pieces.filter(({ demandee }) => demandee).map(({ id }) => id));
  // Of those that the same words name, the one that is asked for is meant.
  const documents = named.filter(
    ({ id, span }) =>
      asked.has(id) || !named.some((other) => other.span.start === span.start && asked.has(other.id)),
  );
  const meant = things.flatMap((thing): readonly NamedThing[] => {
    if (thing.kind !== 'champ' || documents.some(({ span }) => overlap(span, thing.span))) return [];
    const word = folded.slice(thing.span.start, thing.span.end);
    const [only, ...others] = pieces.filter(({ libelle }) =>
      foldInPlace(libelle)
        .split(/[^a-z0-9]+/)
        .includes(word),
    );
    return only === undefined || others.length > 0 ? [] : [{ ...thing, kind: 'piece', id: only.id }];
  });
  return [...documents, ...meant].sort((one, other) => one.span.start - other.span.start);
}

/** Parts that mean something, as they were said. */
function restOf(said: Said, parts: readonly Span[]): string {
  return parts
    .filter((part) => meaningOf(said, part).length > 0)
    .map(({ start, end }) => said.typed.slice(start, end).trim())
    .join('\n');
}

function isOrdinary(word: string): boolean {
  return FRENCH_COMMON_WORDS.has(word) || FRENCH_FUNCTION_WORDS.has(word) || FRENCH_NEUTRAL_WORDS.has(word);
}
