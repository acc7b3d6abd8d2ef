import { comparedWords, typedForms, wordingForm } from '../domain/understanding/same-wording.js';

interface WordingList {
  readonly wordings: readonly string[];
  readonly forms: ReadonlySet<string>;
}

/** By list: each message is compared with all of them. */
const known = new Map<string, WordingList>();

/** The wordings of a list in locales/, which bars separate. */
export function wordings(list: string): readonly string[] {
  return listOf(list).wordings;
}

/** Whether the whole of a typed text is one of a list's wordings. */
export function isWording(text: string, list: string): boolean {
  return typedForms(text).some((form) => listOf(list).forms.has(form));
}

/** Whether a typed text holds one of a list's cues, as whole words. */
export function holdsCue(text: string, list: string): boolean {
  const said = ` ${comparedWords(text).join(' ')} `;
  return [...listOf(list).forms].some((cue) => said.includes(` ${cue} `));
}

function listOf(list: string): WordingList {
  let found = known.get(list);
  if (found === undefined) {
    const wordings = list.split('|');
    found = { wordings, forms: new Set(wordings.map(wordingForm)) };
    known.set(list, found);
  }
  return found;
}
