import { foldInPlace } from '../../text/fold.js';
import type { NamedThing } from '../named-things.js';
import { hear } from '../said.js';
import { aboutFiles, type FilesHearing } from './about-files.js';
import type { FileThere } from './file-names.js';
import type { FileOrder } from './file-orders.js';
import { isOf } from './files-meant.js';

/** What the words beside new files say of them, and of those that were sent before. */
export interface SaidWithFiles {
  /** What is wanted of files that were sent before. */
  readonly orders: readonly FileOrder[];
  /** The documents that new files are said to be, by the ids of the files. */
  readonly places: ReadonlyMap<string, string>;
  /** The documents that are named for the other new files. */
  readonly documents: readonly string[];
  /** What is left to be heard for itself. */
  readonly rest: string;
}

/** A name that is less sure may be a word in passing. */
const SURE = 0.75;
/** « en vrac », « tout le reste »: more is sent than what is named. */
const HEAP =
  /(?<![a-z])(?:en vrac|le tout|tout le reste|le reste|etc|et cetera|tous mes|l'ensemble|pele-mele|triez|a trier|trier|the rest|everything|all of it|sort them|in bulk)(?![a-z])/;

/** Reads the words beside new files. @param news the new files, as they are called */
export function saidWithFiles(hearing: FilesHearing, news: readonly FileThere[]): SaidWithFiles {
  const { said, namer } = hearing;
  const about = aboutFiles({ ...hearing, there: [...hearing.there, ...news], recent: false });
  const isNew = (file: FileThere): boolean => news.includes(file);
  const orders: FileOrder[] = [];
  const places = new Map<string, string>();
  for (const order of about?.orders ?? []) {
    if (order.do === 'move') {
      const { to, files } = order;
      const old = files.filter((file) => !isNew(file));
      if (to !== undefined) for (const file of files.filter(isNew)) places.set(file.id, to);
      if (order.named === true && old.length > 0) orders.push({ ...order, files: old });
    } else if ((order.do === 'remove' || order.do === 'where') && !isNew(order.file)) orders.push(order);
    else if (order.do === 'which' && !order.files.some(isNew)) orders.push(order);
  }
  const done = orders.length > 0 || places.size > 0;
  const rest = done ? (about?.rest ?? '') : said.text;
  const documents = documentsIn(done ? namer(hear(rest, said.langue).text) : hearing.things, hearing);
  if (documents.length > 1)
    for (const [id, to] of byNames(news, documents, hearing)) if (!places.has(id)) places.set(id, to);
  const left = documents.filter((id) => ![...places.values()].includes(id));
  return { orders, places, documents: HEAP.test(foldInPlace(rest)) ? [] : left, rest };
}

/** The documents that are named, one for the same words. */
function documentsIn(things: readonly NamedThing[], { pieces }: FilesHearing): readonly string[] {
  const asked = new Set(pieces.filter(({ demandee }) => demandee).map(({ id }) => id));
  const named = things.filter(({ kind }) => kind === 'piece');
  const spans = [...new Set(named.map(({ span }) => span.start))];
  const ids = spans.flatMap((start) => {
    const same = named.filter(({ span }) => span.start === start);
    const meant = same.find(({ id }) => asked.has(id)) ?? same[0];
    return meant === undefined || (meant.sure < SURE && !asked.has(meant.id)) ? [] : [meant.id];
  });
  return [...new Set(ids)];
}

/** The new files whose own names say which of several documents they are. */
function byNames(
  news: readonly FileThere[],
  documents: readonly string[],
  { namer }: FilesHearing,
): readonly (readonly [string, string])[] {
  return news.flatMap((file) => {
    const [only, ...others] = documents.filter((id) => isOf(file, id, namer));
    return only === undefined || others.length > 0 ? [] : [[file.id, only] as const];
  });
}
