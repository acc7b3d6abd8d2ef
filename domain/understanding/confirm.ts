import { typedForms, wordingForm } from './same-wording.js';

/** The wordings that answer a confirmation: a bare yes or no, and those that name the act or its contrary. */
export interface ConfirmationWordings {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export type Confirmation = 'yes' | 'no' | 'neither';

/** More words than this hold something else than a yes or a no. */
const MOST_WORDS = 14;

/**
 * Reads the answer to a serious question. It is a yes only when the whole message is made of wordings of a yes (« Oui, tout
 * effacer », « ok, oui »): a doubt, a condition, a question or any other word makes it neither.
 */
export function readConfirmation(text: string, { yes, no }: ConfirmationWordings): Confirmation {
  if (/[?？]/u.test(text)) return 'neither';
  const forms = typedForms(text).map((form) => form.split(' '));
  const said = (wordings: readonly string[]): boolean => {
    const parts = wordings.map(wordingForm).filter((form) => form !== '');
    return forms.some((words) => isMadeOf(words, parts));
  };
  const [isYes, isNo] = [said(yes), said(no)];
  if (isYes === isNo) return 'neither';
  return isYes ? 'yes' : 'no';
}

function isMadeOf(words: readonly string[], parts: readonly string[]): boolean {
  if (words.length > MOST_WORDS) return false;
  const reached = new Set([0]);
  for (const from of reached)
    for (const part of parts) {
      const next = from + part.split(' ').length;
      if (words.slice(from, next).join(' ') === part) reached.add(next);
    }
  return words.length > 0 && reached.has(words.length);
}
