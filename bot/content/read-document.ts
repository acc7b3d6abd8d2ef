import { finding, inFile, type Path, type Problem, type ProblemKey } from '../../domain/appel/problem.js';
import type { Keep } from './startup-cache.js';
import type { Folder } from './read-folder.js';
import { readYaml } from './read-yaml.js';

/** A content file as read: its data, or why there are none, and where each place is in its text. */
export interface ReadFile {
  readonly file: string;
  /** Absent when the file can't be read. */
  readonly raw?: unknown;
  readonly problems: readonly Problem[];
  /** Line, from 1, of the place that a path leads to, or of its nearest parent; undefined when lines are not known. */
  lineOf(path: Path): number | undefined;
}

/** Far above any real content file, far below what would hold the process up. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Reads one YAML or JSON file of the content folder; its absence is a problem like another. */
export function readDocument(folder: Folder, file: string, keep: Keep): ReadFile {
  const bytes = folder.get(file);
  if (bytes === undefined) return unread(file, 'fichierManquant', { fichier: file });
  if (bytes.length > MAX_BYTES) return unread(file, 'fichierTropGros', { max: MAX_BYTES });
  const text = decode(bytes);
  if (text === undefined) return unread(file, 'fichierCodage', {});
  return file.endsWith('.json') ? readJson(file, text) : readYaml(file, text, keep);
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unread(file: string, key: ProblemKey, values: Problem['values']): ReadFile {
  return { file, problems: inFile(file, [finding(key, [], values)]), lineOf: () => undefined };
}

/** Only what a program makes is JSON: nobody needs its lines. */
function readJson(file: string, text: string): ReadFile {
  try {
    return { file, raw: JSON.parse(text) as unknown, problems: [], lineOf: () => undefined };
  } catch {
    return unread(file, 'yamlIllisible', { code: 'JSON' });
  }
}

/** Problems with the line of their place, where their file could be read. */
export function locate(files: readonly ReadFile[], problems: readonly Problem[]): readonly Problem[] {
  const byName = new Map(files.map((file) => [file.file, file]));
  return problems.map((problem) => {
    const read = byName.get(problem.file);
    const line = read?.lineOf(problem.path);
    return line === undefined ? problem : { ...problem, line };
  });
}
