import { foldInPlace } from '../text/fold.js';
import { headOf } from '../understanding/answer-head.js';
import { repairLength } from '../understanding/marks/repair.js';

const PAUSE = /^[\s,:;.!-]+/;
/** Opens a sentence that mends, where « enfin » or « plutôt » alone may begin a title. */
const SURELY_MENDS =
  /(?:^|[^a-z])(?:non|no|pardon\w*|oups|tromp\w*|dire|corrige|rectifie|wait|sorry|mean)(?![a-z])/;
const ONCE = /^(?:juste |seulement )?une (?:seule )?fois[ ,:]+/;
/** « oui » may open a title; « euh oui c’est bien ça » opens none. */
const LEAST_YES = 3;

/** How many characters at the start of a folded clause take back, or say yes, and are of no answer. */
export function openingLength(words: string, isFirst: boolean): number {
  const repaired = repairLength(words);
  const mends = repaired > 0 && (!isFirst || SURELY_MENDS.test(words.slice(0, repaired)));
  const taken = mends ? repaired : yesLength(words);
  const rest = words.slice(taken);
  const pause = taken === 0 ? 0 : (PAUSE.exec(rest)?.[0].length ?? 0);
  return taken + pause + (ONCE.exec(rest.slice(pause))?.[0].length ?? 0);
}

function yesLength(words: string): number {
  const head = headOf(words);
  return head?.yes === true && head.rest !== '' && head.said.split(' ').length >= LEAST_YES
    ? words.length - head.rest.length
    : 0;
}

const DECLARED =
  /\b(?:voila|donc|alors|bref|du coup|au final|so),? (?:c'est|ce sera|ca donne|ca fait|on dit|on va dire|je dis|it's)(?: donc)?,? (?!(?:tout|bon|ca|fini|bien|ok|le cas|la fin)\b)(?=\S)/g;

/** « … pardon … voilà c’est X »: where the name begins that is said in the end. */
export function afterDeclared(words: string): number | undefined {
  const last = [...words.matchAll(DECLARED)].at(-1);
  return last === undefined || last.index === 0 ? undefined : last.index + last[0].length;
}

const SPELT =
  /[\s,]+(?:(?:avec|with) (?:un|une|deux|des|a|two) ?(?:[a-z]|double [a-z]+|tirets?|traits? d'union|accents?|majuscules?)(?![a-z])|(?:je (?:vous )?l'?|j')epelle\b|(?:ca|cela|qui) s'ecrit\b|[a-z] comme [a-z]{3,}|spelt |spelled ).*$/s;

/** Where a name ends that is spelled out: « Wendling avec un W comme wagon ». The word that was only said again is left out. */
export function beforeSpelling(words: string): number {
  const at = words.search(SPELT);
  if (at <= 0) return words.length;
  const name = words.slice(0, at);
  const [again = '', last = ''] = /[\s,]+([a-z-]+)$/.exec(name) ?? [];
  const before = name.slice(0, name.length - again.length);
  return last !== '' && before.split(/[^a-z]+/).includes(last) ? before.length : at;
}

const WORD = /[\p{L}\p{N}'’]+/gu;

/** « au service des quartiers » mended by « au service des quartiers de Hohenau »: the text with its end said anew. */
export function spliced(text: string, end: string): string | undefined {
  const [first, second] = [...foldInPlace(end).matchAll(WORD)];
  if (first === undefined || second === undefined || first[0].length + second[0].length < 6) return undefined;
  const at = foldInPlace(text).lastIndexOf(`${first[0]} ${second[0]}`);
  return at > 0 && /\s$/.test(text.slice(0, at)) ? text.slice(0, at) + end : undefined;
}

const TURNED =
  /,? enfin,? (?=(?:les?|la|l'|des|du|de la|surtout|disons|plutot|juste|uniquement|principalement)(?![a-z]))/;
const AFTER_ALL = /[\s,]+(?:surtout|quoi|voila|hein)[\s.!]*$/i;

/** « les quartiers de X enfin les quartiers prioritaires surtout »: what the repair says, and all that was said. */
export function bothSides(text: string): readonly string[] | undefined {
  const folded = foldInPlace(text).replaceAll('’', "'");
  const turned = TURNED.exec(folded);
  if (turned === null || turned.index === 0) return undefined;
  const after = text.slice(turned.index + turned[0].length).replace(AFTER_ALL, '');
  return [after, `${text.slice(0, turned.index)}, ${after}`];
}
