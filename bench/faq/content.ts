import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import { parseLexicon } from '../../domain/faq/lexicon.js';
import type { Lexicon } from '../../domain/faq/lexicon.js';

const CONTENT = 'content';

/** The entries of the first call's FAQ, as the measures need them. */
export function contentEntries(language: 'fr' | 'en' = 'fr'): FaqEntry[] {
  const folder = join(CONTENT, 'appels', 'facilitateurs-2023', 'faq', language);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')) as FaqEntry[]);
}

/** The domain's lexicon. */
export function contentLexicon(): Lexicon {
  return parseLexicon(parse(readFileSync(join(CONTENT, 'lexique.fr.yaml'), 'utf8')));
}

interface ForeignEntry {
  readonly id: string;
  readonly q: string;
  readonly v: readonly string[];
}

/** A FAQ of the form of bench/sets/covidqc_kb.json. */
export function foreignEntries(file: string): FaqEntry[] {
  const entries = JSON.parse(readFileSync(file, 'utf8')) as ForeignEntry[];
  return entries.map(({ id, q, v }) => ({
    id,
    question: q,
    formes: v,
    reponse: '',
    sources: [],
    verifie: '',
  }));
}
