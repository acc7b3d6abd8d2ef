import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Langue } from '../../domain/appel/appel.js';

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));
const PLURAL = /_(?:zero|one|two|few|many|other)$/u;

/** Sentences by key (`room:path`); the forms of a plural come under one key. */
export type Sentences = ReadonlyMap<string, readonly string[]>;

/** Every sentence of a language. */
export function sentencesOf(langue: Langue): Sentences {
  const sentences = new Map<string, string[]>();
  for (const file of readdirSync(`${LOCALES}/${langue}`)) {
    const room: unknown = JSON.parse(readFileSync(`${LOCALES}/${langue}/${file}`, 'utf8'));
    for (const [path, text] of flattened(room)) {
      const key = `${file.replace('.json', '')}:${path.replace(PLURAL, '')}`;
      sentences.set(key, [...(sentences.get(key) ?? []), text]);
    }
  }
  return sentences;
}

/** The names between {{ and }} of a sentence, whatever its form. */
export function variablesOf(forms: readonly string[]): readonly string[] {
  return [
    ...new Set(forms.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name))),
  ].sort();
}

function flattened(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    flattened(inner, path === '' ? key : `${path}.${key}`),
  );
}
