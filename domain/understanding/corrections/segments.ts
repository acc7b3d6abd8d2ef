import { foldInPlace } from '../../text/fold.js';
import { trimmed } from '../clauses.js';
import type { Said, Span } from '../said.js';

/** A part of a message, between the words that set one value against another. */
export interface Segment extends Span {
  /** What the speaker sets aside: « pas X », « au lieu de X ». */
  readonly dropped: boolean;
}

const BOUND = '(?<![a-z0-9])';
/** Before a value that no longer holds. */
const DROPS = `${BOUND}(?:(?:et |mais |and |ce n'est |c'est |it's |is )?(?:non pas|pas|pa|not|et non|ni)(?![a-z0-9-]| de[- ]calais| (?:bon|bonne|exact|correct|vrai|right)\\b)|(?:plutot|rather) (?:que|than)(?![a-z0-9])|plutot qu'|(?:au lieu|a la place) (?:(?:de|du|des)(?![a-z0-9])|d')|instead of(?![a-z0-9]))`;
/** Between a value and the one that replaces it. */
const TURNS = `${BOUND}(?:(?:a |il faut |faut |merci de )?(?:remplace[rz]?|corrige[rz]?|change[rz]?|modifie[rz]?|rectifie[rz]?|replace|change|correct)(?: par| en| with| by| to)?|devient|devenu|lire|mettre|mettez|par|with|to|mais|but|finalement|en fait|actually|plutot|rather|enfin|pardon|sorry|je voulais dire|i meant?|should be|should read)(?![a-z0-9])`;
const STOPS = { sentence: '[;!?\\n]|\\.(?=\\s|$)', phrase: '[;!?\\n:]|[.,](?=\\s|$)' };

const COARSE = new RegExp(`(${DROPS})|${TURNS}|(${STOPS.sentence})`, 'g');
const FINE = new RegExp(`(${DROPS})|${TURNS}|(${STOPS.phrase})`, 'g');
/** Nobody sets more values against each other in one message. */
const MOST = 24;

/** The parts of a message that may each hold a value. @param fine cut at commas and colons too */
export function segmentsOf({ text }: Said, fine: boolean): readonly Segment[] {
  const folded = foldInPlace(text);
  const found: Segment[] = [];
  let start = 0;
  let dropped = false;
  const close = (end: number): void => {
    // A comma ends what is set aside: « pas Nevers, Nantes ».
    const comma = dropped ? folded.slice(start, end).indexOf(', ') : -1;
    const cut = comma === -1 ? end : start + comma;
    push(found, { ...trimmed(text, start, cut), dropped });
    if (comma !== -1) push(found, { ...trimmed(text, cut + 1, end), dropped: false });
  };
  for (const match of folded.matchAll(fine ? FINE : COARSE)) {
    if (found.length >= MOST) break;
    close(match.index);
    start = match.index + match[0].length;
    dropped = match[1] !== undefined;
  }
  close(text.length);
  return found;
}

function push(found: Segment[], segment: Segment): void {
  if (segment.end > segment.start) found.push(segment);
}
