import { finding, inFile, type Problem } from '../../domain/appel/problem.js';
import type { Folder } from './read-folder.js';
import { readYaml, type YamlFile } from './read-yaml.js';

/** Far above any real content file, far below what would hold the process up. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Reads one YAML file of the content folder; its absence is a problem like another. */
export function readDocument(folder: Folder, file: string): YamlFile {
  const bytes = folder.get(file);
  if (bytes === undefined) return unread(file, 'fichierManquant', { fichier: file });
  if (bytes.length > MAX_BYTES) return unread(file, 'fichierTropGros', { max: MAX_BYTES });
  return readYaml(file, bytes.toString('utf8'));
}

function unread(file: string, key: 'fichierManquant' | 'fichierTropGros', values: Problem['values']): YamlFile {
  return { file, problems: inFile(file, [finding(key, [], values)]), lineOf: () => 1 };
}

/** Problems with the line of their place, where their file could be read. */
export function locate(files: readonly YamlFile[], problems: readonly Problem[]): readonly Problem[] {
  const byName = new Map(files.map((file) => [file.file, file]));
  return problems.map((problem) => {
    const read = byName.get(problem.file);
    return read?.raw === undefined ? problem : { ...problem, line: read.lineOf(problem.path) };
  });
}
