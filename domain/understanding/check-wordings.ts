import type { Phrase, PhraseProblem } from './acts/vocabulary.js';
import { wordingForm } from './same-wording.js';
import { SERIOUS_ACTS, WORDING_LISTS, type WordingList } from './wordings.js';

/** Lists that answer one question by its contraries: a wording is in one of them. */
const CONTRARIES: readonly (readonly WordingList[])[] = SERIOUS_ACTS.map((acte) => [
  ...(['confirmations/oui', 'confirmations/non'] as const),
  ...([`confirmations/${acte}-oui`, `confirmations/${acte}-non`] as const),
]);

/** Wordings without a word, written twice in a list, or that mean a yes and a no to one question. */
export function checkWordings(
  lists: Readonly<Record<WordingList, readonly Phrase[]>>,
): readonly PhraseProblem[] {
  const groups = [...WORDING_LISTS.map((list) => [list]), ...CONTRARIES];
  const found = groups.flatMap((group) => doubled(group, lists));
  return found.filter(
    ({ key, phrase }, at) => found.findIndex((each) => each.key === key && each.phrase === phrase) === at,
  );
}

function doubled(
  group: readonly WordingList[],
  lists: Readonly<Record<WordingList, readonly Phrase[]>>,
): readonly PhraseProblem[] {
  const seen = new Map<string, { readonly list: WordingList; readonly phrase: Phrase }>();
  return group.flatMap((list) =>
    lists[list].flatMap((phrase): PhraseProblem[] => {
      const form = wordingForm(phrase.text);
      if (form === '') return [{ key: 'phraseVide', phrase, values: { phrase: phrase.text } }];
      const first = seen.get(form);
      if (first === undefined) {
        seen.set(form, { list, phrase });
        return [];
      }
      if (group.length > 1 && says(first.list) === says(list)) return [];
      const values = { phrase: phrase.text, autre: first.phrase.file, ligne: first.phrase.line };
      return [{ key: first.list === list ? 'phraseDouble' : 'phraseAutreActe', phrase, values }];
    }),
  );
}

function says(list: WordingList): string | undefined {
  return /oui$|non$/.exec(list)?.[0];
}
