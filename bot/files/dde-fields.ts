import { xmlElements } from './xml-elements.js';

const BLANK = /^[\s"]*$/;
const NAMED_DDE = /^[\s"]*DDE(?:AUTO)?(?![a-z0-9])/i;
/** As many as the longest name has letters, and what follows it. */
const MOST_PIECES = 'DDEAUTO'.length + 1;

/**
 * Whether a Word text has a field that starts a program by DDE; the letters in another field's words start nothing.
 * A code may be split over several elements, and Word may skip some of them: it may begin at any.
 */
export function hasDdeField(text: string): boolean {
  if (!/instrText|fldSimple/.test(text)) return false;
  const codes: string[] = [];
  for (const element of xmlElements(text)) {
    if (element.name === 'instrText' && element.text !== '') codes.push(element.text);
    else if (element.name === 'fldSimple' && NAMED_DDE.test(element.attributes().get('instr') ?? ''))
      return true;
    else if (element.name === 'fldChar') codes.push('|');
  }
  return codes.some(
    (code, from) => !BLANK.test(code) && NAMED_DDE.test(codes.slice(from, from + MOST_PIECES).join('')),
  );
}
