import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ownNames } from '../../domain/appel/own-names.js';
import type { Appel } from '../../domain/appel/appel.js';
import { allEntries, withCommon } from '../../domain/faq/common-entries.js';
import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import {
  EMPTY_LEXICON,
  parseLexicon,
  withOwnTerms,
  withoutOwnNames,
  type Lexicon,
} from '../../domain/faq/lexicon.js';

/** Which call of which content folder, served or not, an example or a draft. */
export interface Place {
  readonly appel?: string;
  readonly contenu?: string;
}

const CONTENT = 'content';
const FIRST = 'facilitateurs-2023';
const LEXIQUE = 'lexique.fr.yaml';

/** The entries of a call's FAQ with those that all calls share, as the measures need them. */
export function contentEntries(language: 'fr' | 'en' = 'fr', place: Place = {}): readonly FaqEntry[] {
  return allEntries(ownEntries(language, place), sharedEntries(language, place));
}

/** Those that all calls share. */
export function sharedEntries(language: 'fr' | 'en', { contenu = CONTENT }: Place = {}): readonly FaqEntry[] {
  return entriesIn(join(contenu, 'faq', language));
}

/** Those that the call writes itself, whole. */
export function ownEntries(language: 'fr' | 'en', place: Place = {}): readonly FaqEntry[] {
  const own = entriesIn(join(folderOf(place), 'faq', language));
  return withCommon(own, sharedEntries(language, place)) as readonly FaqEntry[];
}

/** The lexicon that all calls share, with the call's own. */
export function contentLexicon(place: Place = {}): Lexicon {
  const folder = folderOf(place);
  const appel = parse(readFileSync(join(folder, 'appel.yaml'), 'utf8')) as Appel;
  const pieces = parse(readFileSync(join(folder, 'pieces.yaml'), 'utf8')) as Appel['pieces'];
  return withoutOwnNames(
    withOwnTerms(sharedLexicon(place), lexiconIn(join(folder, LEXIQUE))),
    ownNames({ ...appel, pieces }),
  );
}

/** The one that all calls share. */
export function sharedLexicon({ contenu = CONTENT }: Place = {}): Lexicon {
  return lexiconIn(join(contenu, LEXIQUE));
}

function folderOf({ appel = FIRST, contenu = CONTENT }: Place): string {
  const places = ['appels', 'exemples'].map((kind) => join(contenu, kind, appel));
  const found = places.find((folder) => existsSync(folder));
  if (found === undefined) throw new Error(`No call ${appel} in ${places.join(' nor ')}`);
  return found;
}

function entriesIn(folder: string): readonly FaqEntry[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')) as FaqEntry[]);
}

function lexiconIn(file: string): Lexicon {
  return existsSync(file) ? parseLexicon(parse(readFileSync(file, 'utf8'))) : EMPTY_LEXICON;
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
