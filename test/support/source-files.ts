import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the repository, with its path from the root. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every file of some rooms whose name ends so. */
export function sourceFiles(rooms: readonly string[], ending = '.ts'): readonly SourceFile[] {
  return rooms.flatMap((room) =>
    readdirSync(ROOT + room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => `${room}/${name}`)
      .map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') })),
  );
}

/** The paths of those whose text fits. */
export function pathsOf(files: readonly SourceFile[], fits: (text: string) => boolean): readonly string[] {
  return files.filter(({ text }) => fits(text)).map(({ path }) => path);
}
