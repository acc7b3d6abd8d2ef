import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cofinanceur, Known } from '../../domain/documents/fact.js';

/** What a file of a set is, says and lacks. */
export interface Truth {
  readonly file: string;
  readonly piece: string;
  readonly aussi?: readonly string[];
  readonly structure: { readonly nom?: string; readonly siret?: string };
  readonly facts: Readonly<Record<string, string | number | boolean | readonly Cofinanceur[]>>;
  readonly faults: readonly string[];
  readonly difficulty: string;
  readonly dossier: string;
}

/** What an applicant of a set has stated. */
export type Stated = Known & { readonly id: string; readonly formeJuridique?: string };

/** One file to read, and what its dossier says. */
export interface SetFile {
  readonly file: string;
  readonly path: string;
  readonly stated: Partial<Stated>;
  readonly truth?: Truth;
}

/** The files of a set (files/, truth.jsonl, dossiers.json); a folder of files alone is one without truth. */
export function filesOf(dir: string): readonly SetFile[] {
  const folder = existsSync(join(dir, 'files')) ? join(dir, 'files') : dir;
  const truths = existsSync(join(dir, 'truth.jsonl'))
    ? readFileSync(join(dir, 'truth.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Truth)
    : [];
  const stated = existsSync(join(dir, 'dossiers.json'))
    ? (JSON.parse(readFileSync(join(dir, 'dossiers.json'), 'utf8')) as readonly Stated[])
    : [];
  return readdirSync(folder)
    .filter((file) => /\.(?:pdf|docx|odt|xlsx|ods|jpe?g|png)$/i.test(file))
    .sort()
    .map((file) => {
      const truth = truths.find((each) => each.file === file);
      const own = stated.find(({ id }) => id === truth?.dossier) ?? truth?.structure ?? {};
      const known = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null));
      return { file, path: join(folder, file), stated: known, ...(truth === undefined ? {} : { truth }) };
    });
}
