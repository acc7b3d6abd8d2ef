import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ContentError, loadContent, type Content } from '../../bot/content/load-content.js';
import type { Problem } from '../../domain/appel/problem.js';
import { keepForTests } from './kept-work.js';

const REAL = new URL('../../content/', import.meta.url).pathname;
export const CALL = 'appels/facilitateurs-2023';
/** One theme of the FAQ is enough to break. */
const FILES = [
  ...['appel.yaml', 'pieces.yaml', 'faq/fr/poste.yaml', 'faq/en/poste.yaml'].map((file) => `${CALL}/${file}`),
  ...['regions.yaml', 'territoires.json', 'lexique.fr.yaml'],
  ...['faq/fr/contact.yaml', 'faq/en/contact.yaml', 'faq/sources.yaml'],
];
/** An instant at which no answer of the real content is old. */
export const NOW = new Date('2026-12-01T12:00:00Z');

/** A change of a file: `from` becomes `to` where it first occurs. Without `from`, `to` is the whole file; `null` removes it. */
export interface Change {
  readonly file: string;
  /** The file that it starts as a copy of; itself otherwise. */
  readonly like?: string;
  readonly from?: string | RegExp;
  readonly to: string | null;
  readonly encoding?: 'latin1';
}

/** Runs `use` on a copy of the real call, changed, in a folder of its own that is removed afterwards. */
export async function withContent<T>(
  changes: readonly Change[],
  use: (dir: string) => Promise<T>,
): Promise<T> {
  const files = new Map(FILES.map((file) => [file, original(file)]));
  for (const { file, like = file, from, to } of changes) {
    if (to === null) files.delete(file);
    else files.set(file, from === undefined ? to : changed(files.get(like), from, to));
  }
  const dir = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const call of callsOf(files))
      cpSync(join(REAL, CALL, 'modeles'), join(dir, call, 'modeles'), { recursive: true });
    for (const [file, text] of files) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      const encoding = changes.find((change) => change.file === file)?.encoding ?? 'utf8';
      writeFileSync(join(dir, file), text, encoding);
    }
    return await use(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** What loading a content folder finds, whether it can be served or not. */
export async function inspect(
  dir: string,
  now = NOW,
): Promise<{ readonly problems: readonly Problem[]; readonly content?: Content }> {
  try {
    const content = await loadContent(dir, { now, formes: true, keep: keepForTests });
    return { problems: content.problems, content };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: error.problems };
  }
}

/** The folders of calls that these files are in. */
function callsOf(files: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...files.keys()].flatMap((file) => /^appels\/[^/]+(?=\/)/u.exec(file)?.[0] ?? []));
}

function original(file: string): string {
  // Follow-ups lead to themes that are not copied.
  return readFileSync(join(REAL, file), 'utf8').replace(/^ {2}suites: .*$/gmu, '');
}

function changed(text: string | undefined, from: string | RegExp, to: string): string {
  const result = text?.replace(from, () => to);
  if (result === undefined || result === text) throw new Error(`Nothing to change: ${String(from)}`);
  return result;
}
