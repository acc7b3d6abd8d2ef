import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance, type i18n } from 'i18next';
import type { Langue } from '../../domain/appel/appel.js';

/** Words by key, such as `courrier:dreets.sujet`: the file under locales/<langue>/, then the path in it. */
export type Words = (
  langue: Langue,
  key: string,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** A sentence that is not in locales/, or that was not given all its variables: a mistake of the programmer. */
export class MissingWordsError extends Error {
  constructor(langue: Langue, key: string, problem: string) {
    super(`locales/${langue}, ${key}: ${problem}`);
    this.name = 'MissingWordsError';
  }
}

const LANGUES: readonly Langue[] = ['fr', 'en'];
/** What is said where there is no sentence: nothing that could be one. */
const ABSENT = '\0';

/**
 * Reads every sentence under a locales folder. Values are put in as they are: who writes HTML escapes them.
 * @throws MissingWordsError (by the answered function) for an unknown key or a variable that was not given.
 */
export function createWords(localesDir: string): Words {
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    resources: Object.fromEntries(LANGUES.map((langue) => [langue, readRooms(join(localesDir, langue))])),
    supportedLngs: LANGUES,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string, match: string[]) => {
      throw new Error(`no value for ${match[0] ?? text}`);
    },
  });
  const said = new Map<string, string>();
  return (langue, key, values) => {
    if (values !== undefined) return say(i18n, langue, key, values);
    // A sentence without values is the same each time: it is looked up once.
    const name = `${langue} ${key}`;
    const known = said.get(name);
    if (known !== undefined) return known;
    const text = say(i18n, langue, key, {});
    said.set(name, text);
    return text;
  };
}

function say(
  i18n: i18n,
  langue: Langue,
  key: string,
  values: Readonly<Record<string, string | number>>,
): string {
  const text = translated(i18n, langue, key, values);
  if (text === ABSENT) throw new MissingWordsError(langue, key, 'no such sentence');
  return text;
}

function translated(
  i18n: i18n,
  langue: Langue,
  key: string,
  values: Readonly<Record<string, string | number>>,
): string {
  try {
    return i18n.t(key, { ...values, lng: langue, nest: false, defaultValue: ABSENT });
  } catch (error) {
    throw new MissingWordsError(langue, key, error instanceof Error ? error.message : 'unreadable sentence');
  }
}

function readRooms(folder: string): Record<string, Record<string, unknown>> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -'.json'.length), readRoom(join(folder, name))]),
  );
}

function readRoom(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}
