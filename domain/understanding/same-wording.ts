import { fold } from '../text/fold.js';
import { frenchSound } from '../text/french-sound.js';
import { recalling } from '../text/recalling.js';

/** A longer text is no wording: wordings are buttons, commands and what people say in their place. */
const LONGEST = 300;

/** Politeness that may stand around a wording, longer forms first, as `comparedWords` writes it. */
const POLITE =
  '(?:re ?bonjour|bonjour|bonsoir|salut|hello|hi|madame|monsieur|alors|svp|stp|s il (?:vous|te) plait|merci (?:beaucoup|bien|d avance|a vous)|merci|cordialement|please|thank you|thanks)';
const POLITE_START = new RegExp(`^${POLITE}[\\s,;:.!]+(?=.)`, 'u');
const POLITE_END = new RegExp(`[\\s,;:.!]+${POLITE}$`, 'u');

/** Letters, digits, and the signs that say yes or no by themselves; a variant (skin, presentation) is the same sign. */
const WORD = /[\p{L}\p{N}]+|[👍👌✅✔☑👎❌✖🚫]/gu;
const STRETCHED = /(\p{L})\1{2,}/gu;
const QUOTES = /\s*[«»“”„"]\s*/gu;
const OUTER = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** The words by which texts are compared: without capitals, accents or punctuation; « j’en » is two words, « ouiii » is « oui ». */
export function comparedWords(text: string): readonly string[] {
  return fold(text).replace(STRETCHED, '$1').match(WORD) ?? [];
}

/** More than the wordings that a message is compared with. */
const WORDINGS = 1000;

/** The one form of a wording. */
export function wordingForm(wording: string): string {
  return wording.length > LONGEST ? formOf(wording) : shortForm(wording);
}

const formOf = (wording: string): string => comparedWords(wording).join(' ');
const shortForm = recalling(formOf, WORDINGS);

/** All forms in which a typed text may be a wording: whole first, then with less and less politeness around it. */
export function typedForms(text: string): readonly string[] {
  return text.length > LONGEST ? [] : politeForms(text);
}

const politeForms = recalling((text) => withoutPoliteness(wordingForm(text)), 32);

/** Whether a typed text says a wording, such as a button's: the whole text, whatever its capitals, accents, punctuation and politeness. */
export function sameWording(text: string, wording: string): boolean {
  const form = wordingForm(wording);
  return form !== '' && typedForms(text).includes(form);
}

/** Letters of a wording below which its sound is no proof: « oui » and « wii » may be anything. */
const LEAST_HEARD = 12;

/** Whether a typed text sounds as a long wording does, word for word: « jateste et je depose ». */
export function sameSound(text: string, wording: string): boolean {
  const heard = soundOf(wordingForm(wording));
  return heard.length >= LEAST_HEARD && typedForms(text).some((form) => soundOf(form) === heard);
}

const soundOf = recalling((form) => frenchSound(form.replaceAll(' ', '')), WORDINGS);

/**
 * Whether a typed text is a name (a file's, an address): marks inside a name are part of it, those around are not.
 * « jean-martin@… » is not « jean.martin@… ».
 */
export function sameName(text: string, name: string): boolean {
  const form = bare(name);
  if (form === '' || text.length > form.length + LONGEST) return false;
  return withoutPoliteness(bare(text)).some((each) => bare(each) === form);
}

function bare(text: string): string {
  return fold(text).replace(QUOTES, ' ').replace(OUTER, '');
}

/** The text, then the same with one more polite word taken off its ends each time. */
function withoutPoliteness(text: string): readonly string[] {
  const forms = [text];
  for (const form of forms) {
    for (const end of [POLITE_START, POLITE_END]) {
      const less = form.replace(end, '');
      if (less !== form && !forms.includes(less)) forms.push(less);
    }
  }
  return forms;
}
