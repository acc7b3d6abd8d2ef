import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** The files of a folder, by their path in it (with slashes), in a fixed order. Hidden files are left out. */
export type Folder = ReadonlyMap<string, Buffer>;

/** appels/<id>/faq/<langue>/ and some room; a link to a parent folder ends there. */
const MAX_DEPTH = 6;

/**
 * Reads a folder whole, below it too. A folder that is not there is an empty one.
 * Links are followed: a mounted ConfigMap is made of links only.
 */
export async function readFolder(root: string, below = '', depth = 0): Promise<Folder> {
  const found = new Map<string, Buffer>();
  if (depth > MAX_DEPTH) return found;
  for (const name of await list(join(root, below))) {
    const path = posix.join(below, name);
    const kind = await stat(join(root, path));
    if (kind.isFile()) found.set(path, await readFile(join(root, path)));
    else if (kind.isDirectory())
      for (const [inner, bytes] of await readFolder(root, path, depth + 1)) found.set(inner, bytes);
  }
  return found;
}

async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Short fingerprint of files, by their names and their bytes: 12 hexadecimal digits of a SHA-256. */
export function fingerprint(files: Iterable<readonly [string, Buffer]>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex').slice(0, 12);
}

/** The files under a prefix, by the rest of their path. */
export function below(folder: Folder, prefix: string): Folder {
  return new Map(
    [...folder].flatMap(([path, bytes]) => (path.startsWith(prefix) ? [[path.slice(prefix.length), bytes]] : [])),
  );
}
