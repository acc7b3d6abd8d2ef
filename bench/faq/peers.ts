import { createRequire } from 'node:module';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import { foldAccents } from '../../domain/text/normalise.js';

/** A hit of any engine: the better, the higher. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

export interface Peer {
  readonly name: string;
  readonly search: (question: string) => Promise<readonly Hit[]> | readonly Hit[];
}

const require = createRequire(import.meta.url);
const TOP = 10;
/** Its time grows with the pattern: beyond, a question takes it seconds. */
const PATTERN = 64;

/** Peers get the entries as their manuals advise: one document an entry, question and forms as fields. */
interface Document {
  readonly id: string;
  readonly question: string;
  readonly formes: string;
}

const documentsOf = (entries: readonly FaqEntry[]): Document[] =>
  entries.map(({ id, question, formes }) => ({ id, question, formes: formes.join(' . ') }));

const tokens = (text: string): string[] => foldAccents(text).match(/[a-z0-9]+/g) ?? [];

export function miniSearch(entries: readonly FaqEntry[]): Peer {
  const index = new MiniSearch({
    fields: ['question', 'formes'],
    processTerm: (term) => foldAccents(term),
    searchOptions: { boost: { question: 2 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(documentsOf(entries));
  return {
    name: 'minisearch',
    search: (question) =>
      index
        .search(question)
        .slice(0, TOP)
        .map(({ id, score }) => ({ id: String(id), score })),
  };
}

export function fuse(entries: readonly FaqEntry[]): Peer {
  const options = {
    keys: ['question', 'formes'],
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.6,
    ignoreDiacritics: true,
  };
  const index = new Fuse(
    entries.map(({ id, question, formes }) => ({ id, question, formes: [...formes] })),
    options,
  );
  return {
    name: 'fuse.js',
    search: (question) =>
      index
        .search(question.slice(0, PATTERN), { limit: TOP })
        .map(({ item, score }) => ({ id: item.id, score: 1 - (score ?? 1) })),
  };
}

interface LunrBuilder {
  ref(field: string): void;
  field(name: string, options?: { readonly boost: number }): void;
  add(document: Document): void;
  use(plugin: unknown): void;
}

type Lunr = ((configure: (this: LunrBuilder) => void) => {
  search(query: string): { readonly ref: string; readonly score: number }[];
}) & { readonly fr: unknown };

export function lunrFrench(entries: readonly FaqEntry[]): Peer {
  const lunr = require('lunr') as Lunr;
  (require('lunr-languages/lunr.stemmer.support') as (lunr: Lunr) => void)(lunr);
  (require('lunr-languages/lunr.fr') as (lunr: Lunr) => void)(lunr);
  const index = lunr(function () {
    this.use(lunr.fr);
    this.ref('id');
    this.field('question', { boost: 2 });
    this.field('formes');
    for (const document of documentsOf(entries)) this.add(document);
  });
  return {
    name: 'lunr + fr',
    search: (question) =>
      index
        .search(question.toLowerCase().replace(/[^\p{L}\p{N}\s]/gu, ' '))
        .slice(0, TOP)
        .map(({ ref, score }) => ({ id: ref, score })),
  };
}

interface Wink {
  defineConfig(config: unknown): void;
  definePrepTasks(tasks: readonly ((text: never) => unknown)[]): void;
  addDoc(document: Document, id: string): void;
  consolidate(): void;
  search(text: string, limit: number): [string, number][];
}

export function winkFrench(entries: readonly FaqEntry[]): Peer {
  const engine = (require('wink-bm25-text-search') as () => Wink)();
  const stemmer = (
    require('snowball-stemmers') as { newStemmer(language: string): { stem(word: string): string } }
  ).newStemmer('french');
  engine.defineConfig({ fldWeights: { question: 2, formes: 1 } });
  engine.definePrepTasks([
    (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
    (words: string[]) => words.map((word) => stemmer.stem(word)),
  ]);
  for (const document of documentsOf(entries)) engine.addDoc(document, document.id);
  engine.consolidate();
  return {
    name: 'wink-bm25 + stemmer',
    search: (question) =>
      tokens(question).length === 0 ? [] : engine.search(question, TOP).map(([id, score]) => ({ id, score })),
  };
}
