import { words } from '../../text/fold.js';
import { foldPlaces } from '../paper.js';

/** « Employeur : X », « Nom de la structure : X ». */
const LABEL_BEFORE = /^[^\d:«“"]{2,40} ?: +(?=["«“]? ?\p{L})/u;
const MARKS_AROUND = /^[\s"«»“”„‘’'.,;:•*|–—-]+|[\s"«»“”„‘’'.,;:•*|–—-]+$/gu;
/** Words that begin a sentence, and no name. */
const SENTENCE =
  /^(?:vu|considerant|attendu|conformement|je|nous|vous|madame|monsieur|messieurs|merci|objet|dont|que|qui|il est|afin de|suite a|au titre|dans le cadre|en application|par (?:deliberation|decision|courrier|arrete)|sur (?:proposition|rapport)|pour (?:extrait|copie|ampliation|le|la))\b/;

/** A name as it stands, without the label before it, quotation marks, and what ends its sentence. */
export function bareName(text: string): string {
  const bare = text.replace(LABEL_BEFORE, '').replace(MARKS_AROUND, '');
  // One bracket alone belongs to what was cut off.
  return /\(/.test(bare) === /\)/.test(bare) ? bare : bare.replace(/[ ]*[()].*$/, '');
}

/** Whether a text begins as a sentence does: no name is read there. */
export function beginsSentence(text: string): boolean {
  return SENTENCE.test(foldPlaces(text));
}

/** A name that is known, as these texts write it; undefined where they write it in other letters. */
export function asWritten(text: string, known: string): string | undefined {
  const wanted = words(known);
  const pieces = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  for (let at = 0; at < pieces.length; at++) {
    let [next, taken] = [0, at];
    for (; next < wanted.length && taken < pieces.length; taken++) {
      const here = words(pieces[taken]?.[0] ?? '');
      if (here.length === 0) continue;
      if (here.some((word, n) => word !== wanted[next + n])) break;
      next += here.length;
    }
    const [first, last] = [pieces[at], pieces[taken - 1]];
    if (next === wanted.length && first !== undefined && last !== undefined)
      return text.slice(first.index, last.index + last[0].length);
  }
  return undefined;
}
