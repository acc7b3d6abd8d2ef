import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** The text files of a folder, by their path in it (with slashes), in a fixed order. Hidden files are left out. */
export type Folder = ReadonlyMap<string, Buffer>;

/** Reads a folder whole, below it too. A folder that is not there is an empty one. */
export async function readFolder(root: string, below = ''): Promise<Folder> {
  const found = new Map<string, Buffer>();
  for (const entry of await list(join(root, below))) {
    if (entry.name.startsWith('.')) continue;
    const path = posix.join(below, entry.name);
    if (entry.isDirectory()) for (const [name, bytes] of await readFolder(root, path)) found.set(name, bytes);
    else if (entry.isFile()) found.set(path, await readFile(join(root, path)));
  }
  return found;
}

async function list(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
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
