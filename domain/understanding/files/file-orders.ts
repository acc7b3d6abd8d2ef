import type { NamedThing } from '../named-things.js';
import { overlap, type Span } from '../span.js';
import { documentsNamed, type DocumentNamed } from './documents-named.js';
import type { FileNamed, FileThere } from './file-names.js';
import { fileVerbs, SETS_RIGHT, TELLS_WHAT, type FileVerb, type VerbFound } from './file-verbs.js';

/** One thing that is wanted of files. */
export type FileOrder =
  /** `from`: only if it is under that document. */
  | { readonly do: 'remove'; readonly file: FileThere; readonly from?: string }
  /** Of several files that are not `named`, those are meant that were read as that document; `to` absent where it is not said. */
  | {
      readonly do: 'move';
      readonly files: readonly FileThere[];
      readonly to?: string;
      readonly named?: true;
    }
  | { readonly do: 'where'; readonly file: FileThere }
  /** Several have that name, or it is an ordinary word: which one is to be taken out? */
  | { readonly do: 'which'; readonly files: readonly FileThere[] }
  /** Where all of them stand. */
  | { readonly do: 'state' }
  /** A name that no file has. */
  | { readonly do: 'unknown'; readonly nom: string };

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
  /** What was wanted just before: « retirez b04 ; b05 aussi ». */
  readonly before: FileOrder | undefined;
}

/** What a part of a message wants of each file that it names; empty for nothing, undefined when it only says what is to stay. */
export function ordersIn(given: Part): readonly FileOrder[] | undefined {
  const { folded, part, before } = given;
  const named = given.named.filter((each) => isIn(each, part));
  const unknown = given.written.filter(
    (name) => isIn(name, part) && !given.named.some((each) => overlap(each, name)),
  );
  const spans = [...named, ...unknown].map(({ start, end }) => within({ start, end }, part));
  const said = folded.slice(part.start, part.end);
  const outside = spans.reduce((text, { start, end }) => blanked(text, start, end), said);
  const verbs = fileVerbs(outside);
  const documents = documentsNamed(
    said,
    given.documents
      .filter(({ span }) => isIn(span, part))
      .map((thing) => ({ ...thing, span: within(thing.span, part) })),
    spans,
  );
  const inherited = before?.do === 'remove' && documents.length === 0 ? 'remove' : undefined;
  const context = { said, outside, verbs, documents, spans, inherited } as const;
  const missing = unknown.flatMap((name): readonly FileOrder[] => {
    const verb = verbOf(within(name, part), context);
    return verb === undefined || verb === 'keep'
      ? []
      : [{ do: 'unknown', nom: folded.slice(name.start, name.end) }];
  });
  if (named.length === 0) return missing;
  const wanted = named.map((each) => ({ ...each, verb: verbOf(within(each, part), context) }));
  const kept = wanted.every(({ verb }) => verb === 'keep');
  const orders = [...together(wanted, part, context), ...missing];
  return kept && orders.length === 0 ? undefined : orders;
}

interface Context {
  readonly said: string;
  /** The same without the names of files. */
  readonly outside: string;
  readonly verbs: readonly VerbFound[];
  readonly documents: readonly DocumentNamed[];
  readonly spans: readonly Span[];
  readonly inherited: FileVerb | undefined;
}

interface Wanted extends FileNamed {
  readonly verb: FileVerb | undefined;
}

function together(wanted: readonly Wanted[], part: Span, context: Context): readonly FileOrder[] {
  const { documents, outside, verbs } = context;
  const targets = documents.filter(({ role }) => role === 'to');
  const told = verbs.some(({ verb }) => verb === 'move');
  const moving =
    targets.length > 0 && (told || SETS_RIGHT.test(outside) || TELLS_WHAT.test(outside) || isBare(context));
  const groups = new Map<string | undefined, FileThere[]>();
  const orders: FileOrder[] = [];
  for (const [at, each] of wanted.entries()) {
    const { file, verb } = each;
    if (verb === 'keep') continue;
    const to = moving ? targetOf(at, wanted, targets, part, context) : undefined;
    // « retirez b06, c’est le plan de financement de l’an dernier »: it is there already, and goes.
    const goes = verb === 'remove' && !told && file.piece === to;
    if (verb === 'where') orders.push({ do: 'where', file });
    else if (moving && !goes) groups.set(to, [...(groups.get(to) ?? []), file]);
    else if (verb === 'remove' && wanted.findIndex(({ start }) => start === each.start) === at)
      orders.push(removal(each, wanted, leftBy(each, part, context)));
  }
  for (const [to, files] of groups)
    orders.push({ do: 'move', files, named: true, ...(to === undefined ? {} : { to }) });
  return orders;
}

/** « b02 RIB, b03 budget »: names and documents alone say what the files are. */
function isBare({ outside, documents }: Context): boolean {
  const left = documents.reduce((text, { start, end }) => blanked(text, start, end), outside);
  return !/[a-z]{4}/.test(left);
}

function removal(
  { file, start, surely }: Wanted,
  all: readonly Wanted[],
  from: string | undefined,
): FileOrder {
  const same = all.filter((each) => each.start === start).map((each) => each.file);
  const under = from === undefined ? same : same.filter(({ piece }) => piece === from);
  if (!surely || under.length > 1) return { do: 'which', files: same };
  return { do: 'remove', file: under[0] ?? file, ...(from === undefined ? {} : { from }) };
}

/** The document that a file is to leave: the one said after it, or one said for all before them. */
function leftBy(each: Wanted, part: Span, { documents, spans }: Context): string | undefined {
  const { start, end } = within(each, part);
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
  part: Span,
  { outside, spans }: Context,
): string | undefined {
  const each = wanted[at];
  const ids = [...new Set(targets.map(({ id }) => id))];
  if (each === undefined || ids.length < 2) return ids[0];
  const { start, end } = within(each, part);
  const next = spans.find((span) => span.start >= end)?.start ?? Infinity;
  const last = spans.findLast((span) => span.end <= start)?.end ?? 0;
  const inList =
    ids.length === wanted.length && targets.every((target) => target.start > (spans.at(-1)?.end ?? 0));
  if (inList || /respectiv/.test(outside)) return ids[at];
  const after = targets.find((target) => target.start >= end && target.end <= next);
  const before = targets.findLast((target) => target.end <= start && target.start >= last);
  const told = after ?? before;
  // Several were said of several files, none of them beside this one.
  return told?.id;
}

/** The verb before a name, the one after it, or the one that was said of the files before. */
function verbOf({ start, end }: Span, { verbs, inherited }: Context): FileVerb | undefined {
  if (verbs.some(({ verb }) => verb === 'where')) return 'where';
  const before = verbs.findLast((verb) => verb.end <= start);
  return (before ?? verbs.find((verb) => verb.start >= end))?.verb ?? inherited;
}

const isIn = (span: Span, part: Span): boolean => span.start >= part.start && span.end <= part.end;

const within = ({ start, end }: Span, part: Span): Span => ({
  start: start - part.start,
  end: end - part.start,
});

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
