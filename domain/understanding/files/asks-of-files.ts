import { foldInPlace } from '../../text/fold.js';
import type { Said } from '../said.js';

const MINE =
  '(?:mes|nos|my|our|(?:les|ces|mes|nos|the|my) \\d+|tous (?:mes|nos|les)|all (?:my|our|the)) (?:\\d+ )?(?:fichiers?|documents?|pieces?|papiers?|docs?|pdf|scans?|photos?|files?)(?![a-z])';
const WHAT_OF = new RegExp(`^(?:bon |alors |ben |euh )*(?:et|and|what about|quid de) ${MINE}`);
const RECEIVED = new RegExp(
  `${MINE}[^.?!]{0,60}(?<![a-z])(?:recu\\w*|arrive\\w*|perdu\\w*|lus?|lue?s?|vus?|range\\w*|classe\\w*|received|lost|lose|read)(?![a-z])|(?<![a-z])(?:recu\\w*|eu|perdu\\w*|lu|vu|ou en sont|ou sont|passe[es]?|received|got|lost|lose|read|where are)(?![a-z])[^.?!]{0,30} ${MINE}`,
);
const THEM =
  /(?<![a-z])(?:(?:vous|tu) les (?:avez|as)(?: (?:bien )?(?:recu|perdu|lu|eu)\w*)?|les (?:avez|as)[- ](?:vous|tu)(?: (?:bien )?(?:recu|perdu|lu|eu)\w*)?|do you have them|did you (?:get|lose|read) them)(?![a-z])/;
/** Asks of the dossier as it is sent, or of what is to be sent. */
const ELSE =
  /(?<![a-z])(?:dreets|depot|depose\w*|transmi\w*|envoyer|fournir|joindre|send|submit\w*|filed)(?![a-z])/;

/** Whether a message asks where the files are that were sent: « et mes fichiers ? », « vous les avez perdus ? ». */
export function asksOfFiles({ text, clauses }: Said): boolean {
  const folded = foldInPlace(text);
  if (ELSE.test(folded)) return false;
  const asks = clauses.some(({ marks }) => marks.question) || folded.includes('?');
  return WHAT_OF.test(folded) || (asks && (RECEIVED.test(folded) || THEM.test(folded)));
}

const NUDGE =
  /^(?:[ ,;:.?!/…-]|(?:alors|bon|ben|bah|he|hein|eh|et|donc|ca y est|c'est|fini\w*|fait\w*|pret\w*|bon|maintenant|la|tout|tous|toutes|vous|tu|les|l'|avez|as|lus?|lues?|rang\w*|class\w*|tri\w*|places?|regarde\w*|verifie\w*|termine\w*|du nouveau|des nouvelles|toujours|encore|pas|rien|ca|avance\w*|marche|donne quoi|ou en (?:etes-vous|es-tu|est-on|etes vous)|combien|quoi|so|now|and|done|ready|sorted|read|yet|still|are|they|is it|finished|well|anything|news)(?![a-z]))+$/;

/** « alors ? », « rangés ? », « et maintenant ? »: asks how far the reading is, where files are being read. */
export function asksHowFar({ text, clauses }: Said): boolean {
  const folded = foldInPlace(text).trim();
  const asks = folded.includes('?') || clauses.some(({ marks }) => marks.question);
  return NUDGE.test(folded) && (asks || BARE_NUDGE.test(folded));
}

/** Asks without its mark: « alors », « et maintenant », « rangés ». */
const BARE_NUDGE =
  /^(?:et |bon |ben )*(?:alors|maintenant|rang\w*|class\w*|tri\w*|lus?|des nouvelles|du nouveau|ca avance|ca donne quoi|so|now)(?: |[/,.]|$)/;
