import { fold } from '../../text/fold.js';

const LEAVING =
  /\b(?:stop|arrete\w*|quitt\w+|pars|partir|file|filer|demain|reviens|reviendrai|aujourd'?hui|ce soir|leave|leaving|tomorrow|come back|done for today)\b/;

/** Whether « plus tard » is said of all that is under way, and not of one document: « stop », « je reviens demain ». */
export function isLeaving(text: string): boolean {
  return LEAVING.test(fold(text));
}
