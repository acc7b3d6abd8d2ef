import { polarityOf } from '../champs/polarity.js';
import { hear } from './said.js';
import { typedForms, wordingForm } from './same-wording.js';

/** The wordings that answer a confirmation: a bare yes or no, and those that name the act or its contrary. */
export interface ConfirmationWordings {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** What goes with a yes and is none by itself: « oui, faites », « c’est bon ». */
  readonly support?: readonly string[];
}

export type Confirmation = 'yes' | 'no' | 'neither';

/** More words than this hold something else than a yes or a no. */
const MOST_WORDS = 14;

/**
 * Reads the answer to a serious question. It is a yes only when the whole message is made of wordings of a yes (« Oui, tout
 * effacer », « ok, oui, faites »): a doubt, a condition, a question or any other word makes it neither. A no does nothing: it
 * may be said in any words that hold no yes.
 */
export function readConfirmation(
  text: string,
  { yes, no, support = [] }: ConfirmationWordings,
): Confirmation {
  if (/[?？]/u.test(text)) return 'neither';
  const forms = typedForms(text).map((form) => form.split(' '));
  const said = (wordings: readonly string[]): boolean => {
    const parts = wordings.map(wordingForm).filter((form) => form !== '');
    return forms.some((words) => isMadeOf(words, parts));
  };
  const isYes = said([...yes, ...support]) && !said(support);
  const isNo = said(no);
  if (isYes === isNo) return !isYes && refuses(text, yes) ? 'no' : 'neither';
  return isYes ? 'yes' : 'no';
}

/** « ah non, on ne touche à rien »: a firm no, with no yes, doubt or condition beside it. */
function refuses(text: string, yes: readonly string[]): boolean {
  const { said, unknown } = polarityOf(hear(text, 'fr'));
  if (said !== false || unknown) return false;
  const folded = ` ${wordingForm(text)} `;
  return !yes.some((wording) => folded.includes(` ${wordingForm(wording)} `));
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
