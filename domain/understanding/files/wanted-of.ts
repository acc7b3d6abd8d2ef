import type { Span } from '../span.js';
import { ONLY, type FileVerb, type VerbFound } from './file-verbs.js';

/** A part of a message, in which it is told what is wanted of each file. */
export interface Wanting {
  readonly said: string;
  /** The same without the names of files and documents. */
  readonly outside: string;
  readonly verbs: readonly VerbFound[];
  /** Where files are spoken of, by their names or by their documents. */
  readonly mentions: readonly Span[];
  /** What was ordered just before: « retirez b04 ; b05 aussi ». */
  readonly inherited: FileVerb | undefined;
}

/** What is wanted of a file: `unclear` where a removal stands beside that may be of another. */
export type Want = FileVerb | 'unclear' | undefined;

const JOINT = /[,;:+/\n()]|(?<![a-z])(?:et|mais|puis|and|but|then)(?![a-z])/g;
const ONLY_AFTER = /^[ »"')]*(?:seulement|uniquement|seule?|only)(?![a-z])/;
const NOT = /(?:^|[^a-z])(?:pas|pa|non|not)(?: (?:le|la|les|l'|the))? ?$/;
const ALSO = /(?<![a-z])(?:aussi|egalement|pareil|idem|de meme|too|as well|also|same)(?![a-z])/;
/** Words that say nothing of a file but that it is one. */
const BARE =
  /(?<![a-z])(?:le|la|les|l'|un|une|mon|ma|mes|nos|notre|ce|cet|cette|fichiers?|documents?|pieces?|pdf|ainsi|que|aussi|egalement|files?|documents?|the|also|too)(?![a-z])/g;

/** The verb that is said of a file: in its own part of the sentence, else of the list that it stands in. */
export function wantOf(mention: Span, given: Wanting): Want {
  if (given.verbs.some(({ verb }) => verb === 'where')) return 'where';
  const chunks = chunksOf(given.outside);
  const at = chunks.findIndex(({ start, end }) => start <= mention.start && mention.start < end);
  const own = chunks[at];
  if (own === undefined) return undefined;
  return withinChunk(mention, own, given) ?? ofList(chunks, at, given) ?? taken(own, given);
}

function withinChunk(mention: Span, chunk: Span, { said, verbs, mentions }: Wanting): Want {
  const here = verbs.filter((verb) => isIn(verb, chunk));
  const before = here.findLast(({ end }) => end <= mention.start);
  const after = here.find(({ start }) => start >= mention.end);
  const text = said.slice(chunk.start, mention.start);
  const between = (verb: VerbFound): boolean =>
    mentions.some(({ start }) => verb.end <= start && start < mention.start);
  if (NOT.test(text)) return 'keep';
  if (ONLY.test(text))
    return before !== undefined && !between(before) ? before.verb : (after?.verb ?? 'keep');
  if (here.length === 0 && ONLY_AFTER.test(said.slice(mention.end))) return 'keep';
  if (before === undefined) return after?.verb;
  const isLast = mentions.some(({ start }) => chunk.start <= start && start < before.start);
  if (!isLast) return before.verb;
  // « d10 à supprimer d09 »: the verb is said of the one before.
  return after?.verb ?? (before.verb === 'remove' ? 'unclear' : before.verb);
}

/** « retirez d10, d09 », « d10, d09 à jeter », and no word of « d10 à jeter, d09 est signé ». */
function ofList(chunks: readonly Span[], at: number, given: Wanting): Want {
  const { verbs, mentions } = given;
  const own = chunks[at];
  for (const chunk of chunks.slice(0, at).reverse()) {
    const said = verbs.filter((verb) => isIn(verb, chunk)).at(-1);
    if (said === undefined) continue;
    const opened = !mentions.some(({ start }) => start < said.start);
    const listed = mentions.some((each) => isIn(each, chunk) && each.start < said.start);
    if (said.verb !== 'remove' || opened || !listed) return said.verb;
    if (own !== undefined && isBare(own, given)) return 'unclear';
    return undefined;
  }
  if (own === undefined || !isBare(own, given)) return undefined;
  for (const chunk of chunks.slice(at + 1)) {
    const said = verbs.find((verb) => isIn(verb, chunk));
    if (said === undefined && isBare(chunk, given)) continue;
    if (said === undefined) return undefined;
    const first = mentions.find((each) => isIn(each, chunk));
    return first === undefined || first.start < said.start ? said.verb : undefined;
  }
  return undefined;
}

function taken(chunk: Span, { outside, inherited }: Wanting): Want {
  if (inherited === undefined) return undefined;
  if (ALSO.test(outside.slice(chunk.start, chunk.end))) return inherited;
  return isBare(chunk, { outside }) ? 'unclear' : undefined;
}

function isBare({ start, end }: Span, { outside }: Pick<Wanting, 'outside'>): boolean {
  return !/[a-z0-9]/.test(outside.slice(start, end).replace(BARE, ''));
}

function chunksOf(outside: string): readonly Span[] {
  const chunks: Span[] = [];
  let from = 0;
  for (const { index, 0: joint } of outside.matchAll(JOINT)) {
    chunks.push({ start: from, end: index });
    from = index + joint.length;
  }
  return [...chunks, { start: from, end: outside.length }];
}

const isIn = (span: Span, { start, end }: Span): boolean => span.start >= start && span.end <= end;
