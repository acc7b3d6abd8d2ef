import { bareWords } from '../../text/normalise.js';
import { ACT_NAMES, type ActName } from './names.js';

/** A phrase that people say, and where an operator finds it. */
export interface Phrase {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** What is heard: how people say each act, in both languages, and what they say that is none. */
export interface ActVocabulary {
  readonly acts: Readonly<Record<ActName, readonly Phrase[]>>;
  /** What asks for nothing: data, remarks, facts, other subjects. */
  readonly background: readonly Phrase[];
}

/** Something wrong with the phrases: what to say of it is in locales/, `contenu:problemes`. */
export interface PhraseProblem {
  readonly key: 'phraseVide' | 'phraseDouble' | 'phraseAutreActe';
  readonly phrase: Phrase;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Phrases that nobody could tell apart: without a word, written twice, or said of two acts. */
export function checkVocabulary({ acts, background }: ActVocabulary): readonly PhraseProblem[] {
  const seen = new Map<string, { readonly name: string; readonly phrase: Phrase }>();
  return [...ACT_NAMES, 'aucune-demande' as const].flatMap((name) =>
    (name === 'aucune-demande' ? background : acts[name]).flatMap((phrase): PhraseProblem[] => {
      const key = bareWords(phrase.text).join(' ');
      if (key === '') return [{ key: 'phraseVide', phrase, values: { phrase: phrase.text } }];
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, { name, phrase });
        return [];
      }
      const values = { phrase: phrase.text, autre: first.phrase.file, ligne: first.phrase.line };
      return [{ key: first.name === name ? 'phraseDouble' : 'phraseAutreActe', phrase, values }];
    }),
  );
}
