import { ZodError } from 'zod';
import { explain } from '../../domain/appel/parse.js';
import { finding, inFile, type Problem } from '../../domain/appel/problem.js';
import { EMPTY_LEXICON, parseLexicon, type Lexicon } from '../../domain/faq/lexicon.js';
import { loadAppel, type AppelContent } from './load-appel.js';
import { below, fingerprint, readFolder, type Folder } from './read-folder.js';
import { locate, readDocument } from './read-document.js';

/** What a content folder holds. */
export interface Content {
  /** Short fingerprint of every file: the same folder always has the same one. */
  readonly version: string;
  /** The calls that have no error, by the name of their folder. */
  readonly appels: readonly AppelContent[];
  /** Names of the folders whose call is refused. */
  readonly refuses: readonly string[];
  readonly lexique: Lexicon;
  /** Everything found, errors and warnings, file by file. */
  readonly problems: readonly Problem[];
}

export interface ContentOptions {
  /** The instant by which answers are too old. */
  readonly now: Date;
  /** Largest file that the letters can carry, bytes. */
  readonly mailFileMax?: number;
}

/** Messages of 25 MB are commonly accepted; base64 takes a third of it. */
const MAIL_FILE_MAX = 18 * 1024 * 1024;

/**
 * Reads a content folder (CONTENT_DIR). A faulty call is refused with all its problems; the others are served.
 * @throws only what the disk throws.
 */
export async function loadContent(dir: string, { now, mailFileMax = MAIL_FILE_MAX }: ContentOptions): Promise<Content> {
  const folder = await readFolder(dir);
  const context = {
    today: now.toISOString().slice(0, 10),
    templates: new Set(below(folder, 'templates/').keys()),
    mailFileMax,
  };
  const names = [...new Set([...below(folder, 'appels/').keys()].map((path) => path.split('/')[0] ?? ''))];
  const loaded = names.map((name) => ({ name, ...loadAppel(folder, name, context) }));
  const lexique = loadLexique(folder);
  return {
    version: fingerprint(folder),
    appels: loaded.flatMap(({ content }) => content ?? []),
    refuses: loaded.filter(({ content }) => content === undefined).map(({ name }) => name),
    lexique: lexique.value,
    problems: [
      ...(names.length === 0 ? inFile('appels', [finding('fichierManquant', [], { fichier: 'appels' })]) : []),
      ...loaded.flatMap(({ problems }) => problems),
      ...lexique.problems,
    ],
  };
}

function loadLexique(folder: Folder): { readonly value: Lexicon; readonly problems: readonly Problem[] } {
  const read = readDocument(folder, 'lexique.fr.yaml');
  if (read.raw === undefined) return { value: EMPTY_LEXICON, problems: read.problems };
  try {
    return { value: parseLexicon(read.raw), problems: [] };
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return { value: EMPTY_LEXICON, problems: locate([read], inFile(read.file, explain(error, read.raw))) };
  }
}
