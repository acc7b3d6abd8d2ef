import { fold } from '../domain/text/fold.js';

const STARTS =
  /^(?:est[- ]ce que?|qu'?est[- ]ce|c'?est quoi|c quoi|comment|combien|pourquoi|pour quoi|quand|quels?|quelles?|qui|que|quoi|ou (?:est|sont|puis|peut|dois|trouver|envoyer|deposer)|a qui|puis[- ]je|peut[- ]on|dois[- ]je|faut[- ]il|y a[- ]t[- ]il|how|what|where|when|who|which|why|can i|do i|is it|is there)(?=$|[\s'’?-])/;

const WORDS_OF_A_SENTENCE = 3;

/** Whether a text may be a remark made in the middle of a step (« je n'ai pas encore l'attestation »), and not a slip of an answer. */
export function readRemark(text: string): boolean {
  return readQuestion(text) || (text.slice(0, 400).match(/\p{L}{2,}/gu) ?? []).length >= WORDS_OF_A_SENTENCE;
}

/** Whether a text asks something, by its question mark or by its first words. */
export function readQuestion(text: string): boolean {
  const said = fold(text.slice(0, 400)).trim();
  return said.endsWith('?') || STARTS.test(said);
}
