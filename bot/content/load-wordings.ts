import type { Langue } from '../../domain/appel/appel.js';
import { finding, inFile, type Problem } from '../../domain/appel/problem.js';
import type { Phrase } from '../../domain/understanding/acts/vocabulary.js';
import { checkWordings } from '../../domain/understanding/check-wordings.js';
import { createWordings, WORDING_LISTS, type WordingList, type Wordings } from '../../domain/understanding/wordings.js';

type Lists = Readonly<Record<WordingList, readonly Phrase[]>>;

export interface ReadWordings {
  readonly wordings: Wordings;
  /** Those of the phrases, to be told where each one stands. */
  readonly phraseProblems: ReturnType<typeof checkWordings>;
  readonly problems: readonly Problem[];
}

/** The lists of vocabulary/ that messages are compared with. @param phrasesOf the phrases of a list, in both languages */
export function readWordings(
  phrasesOf: (list: WordingList) => readonly Phrase[],
  langues: readonly Langue[],
): ReadWordings {
  const lists = Object.fromEntries(WORDING_LISTS.map((list) => [list, phrasesOf(list)])) as unknown as Lists;
  const texts = Object.fromEntries(
    WORDING_LISTS.map((list) => [list, lists[list].map(({ text }) => text)]),
  ) as unknown as Readonly<Record<WordingList, readonly string[]>>;
  return {
    wordings: createWordings(texts),
    phraseProblems: checkWordings(lists),
    problems: langues.flatMap((langue) => emptyLists(lists, langue)),
  };
}

/** The lists of which nothing is heard in a language. */
function emptyLists(lists: Lists, langue: Langue): readonly Problem[] {
  return WORDING_LISTS.filter((list) => !lists[list].some(({ file }) => file.startsWith(`${langue}/`))).flatMap(
    (list) => inFile(`vocabulary/${langue}/${list}.txt`, [finding('listeSansTournure', [], { liste: list })]),
  );
}
