import { ZodError } from 'zod';
import { checkRegions } from '../../domain/appel/check-regions.js';
import { explain, parse } from '../../domain/appel/parse.js';
import { inFile, type Finding, type Problem } from '../../domain/appel/problem.js';
import { regionsSchema, territoiresSchema } from '../../domain/appel/regions-schema.js';
import { buildTerritoires, type Territoires } from '../../domain/appel/territoires.js';
import { EMPTY_LEXICON, parseLexicon, type Lexicon } from '../../domain/faq/lexicon.js';
import { workAnew, type Keep } from './startup-cache.js';
import { locate, readDocument } from './read-document.js';
import { fingerprint, type Folder } from './read-folder.js';

/** A part of the content that all calls share, as far as it could be read. */
export interface Loaded<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

const TERRITOIRES_FILES = ['regions.yaml', 'territoires.json'] as const;

/** Reads regions.yaml and territoires.json: absent when either has an error. */
export function loadTerritoires(folder: Folder, keep: Keep): Loaded<Territoires | undefined> {
  const texts = TERRITOIRES_FILES.map((file) => [file, folder.get(file) ?? Buffer.alloc(0)] as const);
  return keep(`territoires ${fingerprint(texts)}`, () => readTerritoires(folder));
}

function readTerritoires(folder: Folder): Loaded<Territoires | undefined> {
  const [regionsFile, indexFile] = TERRITOIRES_FILES;
  const files = [readDocument(folder, regionsFile, workAnew), readDocument(folder, indexFile, workAnew)] as const;
  const regions = parse(regionsSchema, files[0].raw);
  const index = parse(territoiresSchema, files[1].raw);
  const findings = [regions.findings, index.findings] as const;
  const problems = [
    ...files.flatMap((file, at) =>
      file.raw === undefined ? file.problems : inFile(file.file, findings[at] ?? []),
    ),
    ...(regions.value ? inFile(files[0].file, checkRegions(regions.value)) : []),
  ];
  return {
    value: regions.value && index.value && buildTerritoires(regions.value, index.value),
    problems: locate(files, problems),
  };
}

/** What the calls and regions.yaml say together, at its line. */
export function locatedIn(folder: Folder, findings: readonly Finding[]): readonly Problem[] {
  const [file] = TERRITOIRES_FILES;
  return findings.length === 0
    ? []
    : locate([readDocument(folder, file, workAnew)], inFile(file, findings));
}

export const LEXIQUE = 'lexique.fr.yaml';

/** Reads a lexicon: an empty one when it has an error. @param file the one that all calls share, or a call's own */
export function loadLexique(folder: Folder, keep: Keep, file = LEXIQUE): Loaded<Lexicon> {
  const read = readDocument(folder, file, keep);
  if (read.raw === undefined) return { value: EMPTY_LEXICON, problems: read.problems };
  try {
    return { value: parseLexicon(read.raw), problems: [] };
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return { value: EMPTY_LEXICON, problems: locate([read], inFile(read.file, explain(error, read.raw))) };
  }
}
