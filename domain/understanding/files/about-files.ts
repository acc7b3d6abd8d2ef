import { FRENCH_COMMON_WORDS } from '../../text/french-common.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from '../../text/french-words.js';
import { foldInPlace } from '../../text/fold.js';
import { meaningOf } from '../decision/share.js';
import type { NamedThing } from '../named-things.js';
import type { Said, Span } from '../said.js';
import { overlap } from '../span.js';
import { asksOfFiles } from './asks-of-files.js';
import { filesNamed, namesWritten, type FileThere } from './file-names.js';
import { ordersIn, type FileOrder } from './file-orders.js';
import { fileVerbs } from './file-verbs.js';
import { misplaced } from './misplaced.js';

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
  /** The files that were sent, placed or not. */
  readonly there: readonly FileThere[];
  /** The names of the documents of the call, by which the name of a field may mean one: « cofinanceurs ». */
  readonly labels: readonly { readonly id: string; readonly libelle: string }[];
}

/** « cofinanceur = …»: a value for a field, where no word is said of a file. */
const CLAIMS = /^ ?(?:=|:)/;

/**
 * What a message wants of files that were sent: to take out those that it names, to move them, or to know where they are, each
 * told apart. Undefined when it speaks of none.
 */
export function aboutFiles(hearing: FilesHearing): AboutFiles | undefined {
  const { said, things, there } = hearing;
  if (there.length === 0) return undefined;
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
    const found = claims(folded, part, things)
      ? []
      : ordersIn({ folded, part, named, written, documents, before: orders.at(-1) });
    if (found === undefined || (orders.length > 0 && found.length === 0 && echoes(hearing, folded, part)))
      continue;
    if (found.length === 0) left.push(part);
    orders.push(...found);
  }
  if (orders.length > 0) return { orders, rest: restOf(said, left) };
  const order = named.length > 0 ? undefined : misplaced({ said, folded, there, documents });
  if (order === undefined)
    return named.length === 0 && asksOfFiles(said) ? { orders: [{ do: 'state' }], rest: '' } : undefined;
  const [last] = said.clauses.slice(1).slice(-1);
  return { orders: [order], rest: last?.marks.question === true ? last.text : '' };
}

/** Where another order begins: « … / … », « …, et retirez … ». */
const NEXT_ORDER =
  /\s\/\s|(?:,| et| puis| and| then)+ (?=(?:et |puis |and )?(?:retir|enlev|supprim|effac|vire|jete|mett|mets|rang|class|deplac|gard|conserv|remove|delete|drop|move|put|keep)\w*(?![a-z]))/g;

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
function documentsAmong({ things, labels }: FilesHearing, folded: string): readonly NamedThing[] {
  const documents = things.filter(({ kind, sure }) => kind === 'piece' && sure >= 0.5);
  const meant = things.flatMap((thing): readonly NamedThing[] => {
    if (thing.kind !== 'champ' || documents.some(({ span }) => overlap(span, thing.span))) return [];
    const word = folded.slice(thing.span.start, thing.span.end);
    const [only, ...others] = labels.filter(({ libelle }) =>
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
