import type { NamedThing, ThingNamer } from '../named-things.js';
import { overlap, type Span } from '../span.js';
import { documentOrders } from './document-orders.js';
import { documentsNamed, type DocumentNamed } from './documents-named.js';
import type { FileNamed, FileThere } from './file-names.js';
import { fileVerbs, ONLY, SETS_RIGHT, TELLS_WHAT } from './file-verbs.js';
import { isMeant } from './files-meant.js';
import { wantOf, type Want, type Wanting } from './wanted-of.js';

/** One thing that is wanted of files. */
export type FileOrder =
  /** `from`: only if it is under that document; `of`: the document by which it was spoken of. */
  | { readonly do: 'remove'; readonly file: FileThere; readonly from?: string; readonly of?: string }
  /** Of several files that are not `named`, those are meant that were read as that document; `to` absent where it is not said. */
  | {
      readonly do: 'move';
      readonly files: readonly FileThere[];
      readonly to?: string;
      readonly named?: true;
    }
  | { readonly do: 'where'; readonly file: FileThere }
  /** It is not sure which of these is to be taken out, or whether it is. */
  | { readonly do: 'which'; readonly files: readonly FileThere[]; readonly of?: string }
  /** Where all of them stand. */
  | { readonly do: 'state' }
  /** A name that no file has. */
  | { readonly do: 'unknown'; readonly nom: string }
  /** Another one of what has just come is sent later. */
  | { readonly do: 'later'; readonly mots: string }
  /** A document that none of the files is. */
  | { readonly do: 'absent'; readonly of: string };

/** A part of a message in which files may be named. */
export interface Part {
  /** The whole message, folded. */
  readonly folded: string;
  readonly part: Span;
  readonly named: readonly FileNamed[];
  /** Where names of files are written, there or not. */
  readonly written: readonly Span[];
  /** The documents that the message names. */
  readonly documents: readonly NamedThing[];
  readonly there: readonly FileThere[];
  readonly namer: ThingNamer;
  /** What was wanted just before: « retirez b04 ; b05 aussi ». */
  readonly before: FileOrder | undefined;
  /** It asks whether, or says what would be: nothing is ordered. */
  readonly wonders: boolean;
}

/** A part with what is found in it, by places in it. */
export interface Context extends Wanting {
  readonly documents: readonly DocumentNamed[];
  /** Where files are named. */
  readonly spans: readonly Span[];
  readonly wonders: boolean;
}

/** A file that is named, with what is wanted of it. */
export interface Wanted extends FileNamed {
  readonly want: Want;
}

/** What a part of a message wants of each file that it speaks of; empty for nothing, undefined when it only says what is to stay. */
export function ordersIn(given: Part): readonly FileOrder[] | undefined {
  const { folded, part } = given;
  const named = given.named
    .filter((each) => isIn(each, part))
    .map((each) => ({ ...each, ...within(each, part) }));
  const unknown = given.written
    .filter((name) => isIn(name, part) && !given.named.some((each) => overlap(each, name)))
    .map((name) => within(name, part));
  const context = contextOf(given, [...named, ...unknown]);
  const missing = unknown.flatMap((name): readonly FileOrder[] => {
    const want = wantOf(name, context);
    return want === undefined || want === 'keep' || want === 'unclear'
      ? []
      : [{ do: 'unknown', nom: folded.slice(part.start + name.start, part.start + name.end) }];
  });
  const wanted = named.map((each) => ({ ...each, want: wantOf(each, context) }));
  const byDocument = documentOrders(given, wanted, context);
  const orders = [...byDocument.orders, ...together(wanted, context, byDocument.spoken), ...missing];
  const kept = named.length > 0 && wanted.every(({ want }) => want === 'keep');
  if (!kept || orders.length > 0) return orders;
  const others = given.before === undefined ? othersThan(wanted, given.there, context) : [];
  return others.length === 0 ? undefined : [{ do: 'which', files: others }];
}

const REST =
  /(?<![a-z])(?:tout|tous|toutes|le reste|les autres|all|everything|the (?:rest|others?))(?![a-z])/;

/** « gardez seulement a13 », « retirez tout sauf a13 »: the files beside those that stay. */
function othersThan(
  kept: readonly Wanted[],
  there: readonly FileThere[],
  { said, outside, verbs }: Context,
): readonly FileThere[] {
  const all = REST.test(outside) && verbs.some(({ verb }) => verb === 'remove');
  if (!all && !kept.some(({ start }) => ONLY.test(said.slice(0, start)))) return [];
  const pieces = new Set(kept.map(({ file }) => file.piece));
  return there.filter(({ id, piece }) => pieces.has(piece) && !kept.some(({ file }) => file.id === id));
}

function contextOf(given: Part, spans: readonly Span[]): Context {
  const { folded, part, before, wonders } = given;
  const said = folded.slice(part.start, part.end);
  const things = given.documents
    .filter(({ span }) => isIn(span, part))
    .map((thing) => ({ ...thing, span: within(thing.span, part) }));
  const documents = documentsNamed(said, things, spans);
  const outside = [...spans, ...documents].reduce(blanked, said);
  const inherited = before?.do === 'remove' && documents.length === 0 ? ('remove' as const) : undefined;
  const meant = documents.filter((document) => isMeant(said, document));
  const mentions = [...spans, ...meant].sort((one, other) => one.start - other.start);
  return { said, outside, verbs: fileVerbs(outside), documents, spans, mentions, inherited, wonders };
}

/** @param spoken documents that stand for files, and to which nothing goes */
function together(
  wanted: readonly Wanted[],
  context: Context,
  spoken: readonly DocumentNamed[],
): readonly FileOrder[] {
  const { documents, outside, verbs, wonders } = context;
  const targets = documents.filter((each) => each.role === 'to' && !spoken.includes(each));
  const moves = verbs.some(({ verb }) => verb === 'move');
  const says = moves || SETS_RIGHT.test(outside) || TELLS_WHAT.test(outside) || !/[a-z]{4}/.test(outside);
  const groups = new Map<string | undefined, FileThere[]>();
  const orders: FileOrder[] = [];
  for (const [at, each] of wanted.entries()) {
    const { file, want } = each;
    if (want === 'keep') continue;
    // « lettre du fonds, oui, d11 »: one that waits for its place is told it by any word.
    const told = moves || (each.surely && (says || file.piece === undefined));
    const moving = targets.length > 0 && told && !wonders;
    const to = moving ? targetOf(at, wanted, targets, context) : undefined;
    // « retirez b06, c’est le plan de financement de l’an dernier »: it is there already, and goes.
    const goes = want === 'remove' && !moves && (file.piece === to || !says);
    const first = wanted.findIndex(({ start }) => start === each.start) === at;
    if (want === 'where' || (want === undefined && wonders && each.surely))
      orders.push({ do: 'where', file });
    else if (moving && !goes) groups.set(to, [...(groups.get(to) ?? []), file]);
    else if (first && (want === 'unclear' || (want === 'remove' && wonders)))
      orders.push({ do: 'which', files: sharing(each, wanted) });
    else if (first && want === 'remove') orders.push(removal(each, wanted, leftBy(each, context)));
  }
  for (const [to, files] of groups)
    orders.push({ do: 'move', files, named: true, ...(to === undefined ? {} : { to }) });
  return orders;
}

function removal(each: Wanted, all: readonly Wanted[], from: string | undefined): FileOrder {
  const same = sharing(each, all);
  const under = from === undefined ? same : same.filter(({ piece }) => piece === from);
  if (!each.surely || under.length > 1) return { do: 'which', files: same };
  return { do: 'remove', file: under[0] ?? each.file, ...(from === undefined ? {} : { from }) };
}

/** The files that one name means. */
function sharing({ start }: Wanted, all: readonly Wanted[]): readonly FileThere[] {
  return all.filter((each) => each.start === start).map(({ file }) => file);
}

/** The document that a file is to leave: the one said after it, or one said for all before them. */
function leftBy({ start, end }: Span, { documents, spans }: Context): string | undefined {
  const next = spans.find((span) => span.start >= end)?.start ?? Infinity;
  const left = documents.filter(({ role }) => role === 'from');
  const own = left.find((document) => document.start >= end && document.end <= next);
  return own?.id ?? left.findLast((document) => document.end <= start)?.id;
}

/** The document that a file goes to: the only one, its own one in a list, the one said after it or before it. */
function targetOf(
  at: number,
  wanted: readonly Wanted[],
  targets: readonly DocumentNamed[],
  { outside, spans }: Context,
): string | undefined {
  const each = wanted[at];
  const ids = [...new Set(targets.map(({ id }) => id))];
  if (each === undefined || ids.length < 2) return ids[0];
  const { start, end } = each;
  const next = spans.find((span) => span.start >= end)?.start ?? Infinity;
  const last = spans.findLast((span) => span.end <= start)?.end ?? 0;
  const inList =
    ids.length === wanted.length && targets.every((target) => target.start > (spans.at(-1)?.end ?? 0));
  if (inList || /respectiv/.test(outside)) return ids[at];
  const after = targets.find((target) => target.start >= end && target.end <= next);
  const before = targets.findLast((target) => target.end <= start && target.start >= last);
  // Several were said of several files, none of them beside this one.
  return (after ?? before)?.id;
}

const isIn = (span: Span, part: Span): boolean => span.start >= part.start && span.end <= part.end;

const within = ({ start, end }: Span, part: Span): Span => ({
  start: start - part.start,
  end: end - part.start,
});

function blanked(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
