import type { Langue } from '../../domain/appel/appel.js';

/** Values put into a sentence. */
export type WordValues = Readonly<Record<string, string | number>>;

/** The words for a key of locales/, such as `accueil:bienvenue`. @throws when the key or one of its values is missing. */
export type Words = (langue: Langue, key: string, values?: WordValues) => string;

/** Words in the language of the conversation. */
export type Say = (key: string, values?: WordValues) => string;
