import { fold } from '../../text/fold.js';

const LEAVING =
  /\b(?:stop|arrete\w*|quitt\w+|pars|partir|file|filer|demain|reviens|reviendrai|aujourd'?hui|ce soir|leave|leaving|tomorrow|come back|done for today)\b/;

/** Whether « plus tard » is said of all that is under way, and not of one document: « stop », « je reviens demain ». */
export function isLeaving(text: string): boolean {
  return LEAVING.test(fold(text));
}

/** « je le donnerai plus tard », « I will send it later »: what is put off is the thing asked. */
const OF_THIS =
  /\b(?:donn|fourni|envo|repond|rempli|complet|met|precis|indiqu|revien|transm|give|send|fill|answer|provide)[a-z]*\b.*\b(?:plus tard|apres|ensuite|later)\b|\b(?:sous la main|pas encore|je ne l'ai pas|jlai pas|je l'ai pas|don't have it)\b/;

/** Whether « plus tard » is said of the one answer that is asked, and not of all that is under way. */
export function isOfThis(text: string): boolean {
  const folded = fold(text);
  return OF_THIS.test(folded) && !LEAVING.test(folded);
}
