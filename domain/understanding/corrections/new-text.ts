import { foldInPlace } from '../../text/fold.js';
import type { Said, Span } from '../said.js';
import { leadingWrap, trailingWrap } from '../marks/wrappers.js';
import { partOf } from '../part-of.js';
import { MERELY } from '../marks/merely.js';
import { isRemark } from '../marks/remark.js';
import { BEFORE_NEW_VALUE } from '../marks/presents.js';
import { patched } from './patch.js';
import type { Segment } from './segments.js';

/** Between the name of a field and the text given to it, at the start of what follows the name. */
const PRESENTED = new RegExp(
  `^(?: (?:par|en|to|with)\\b|[^.;!?\\n:]{0,60}?(?::|=|\\b(?:c'est|cest|ce serait|ce sera|s'appell\\w+|s'ecrit|s'intitul\\w+|deviendra|devient|change en|mettez|mettre|notez|indiquez|ecrivez|is|becomes|should be|c(?= ))(?![a-z]))) ?${BEFORE_NEW_VALUE}`,
);
/** « s’agissant du contact, X »: before the name, presents what follows the comma. */
const REGARDING =
  /\b(?:s'agissant|concernant|quant|pour ce qui (?:est|concerne)|au sujet|en ce qui concerne|regarding|as for)(?: (?:d[eu]|des|de la|de l'|d'|a|au|aux|la|le|les|l'|the))*[ ']$/;
const ADDS =
  /\b(?:r?ajoute[rz]?|add) (?:aussi |egalement |also )?(?<added>.+?)(?: (?:avec|en plus de|a la suite de|to|besides|aussi|egalement|as well|too)\b.*)?[.! ]*$/;
/** The same, before the name: « ajoutez Tournus au territoire ». */
const ADDS_TO =
  /\b(?:r?ajoute[rz]?|add) (?:aussi |egalement |also )?(?<added>.+?) (?:au|aux|a|dans|to|in)(?: (?:la|le|les|notre|nos|the|our|l'))* ?$/;
/** « the name is only X ». */
const LED_BY_MERELY = new RegExp(`^${MERELY} (?=[«"“a-z])`);
/** « FSE+, 28 500 € ; Département, 12 000 € »: items that each hold an amount are one text. */
const SUMS = /^[^;!?\n]*\d{3}[^;!?\n]*(?:[;\n][^;!?\n]*\d{3}[^;!?\n]*)+/;
/** Said after a text, and no part of it. */
const AFTER =
  /[ ,]+(?:d'abord|avant(?: tout| de continuer)?|first|instead|a la place|au lieu .*|instead of .*|plutot|finalement|en fait|rather|(?:et )?(?:pas|non|not) (?:moi|lui|elle|me|him|her))[.! ]*$/;

/**
 * The new text of a field of free text: a part of the old one replaced, something added to it, or what is presented after
 * its name. @param name where it is named, if it is
 */
export function newText(
  said: Said,
  old: string,
  segments: readonly Segment[],
  name: Span | undefined,
): string | undefined {
  const typed = (part: Span): string => said.typed.slice(part.start, part.end);
  const kept = segments
    .filter(({ dropped }) => !dropped)
    .map(typed)
    .join(' ');
  for (const segment of segments.filter(({ dropped }) => dropped)) {
    const text = patched(old, typed(segment), kept);
    if (text !== undefined) return text;
  }
  return name === undefined ? undefined : (added(said, old, name) ?? presented(said, name, old));
}

function added({ text, typed }: Said, old: string, name: Span): string | undefined {
  const folded = foldInPlace(text);
  const found = [
    { from: name.end, match: ADDS.exec(folded.slice(name.end)) },
    { from: 0, match: ADDS_TO.exec(folded.slice(0, name.start)) },
  ];
  for (const { from, match } of found) {
    const what = match?.groups?.['added'];
    if (match === null || what === undefined) continue;
    const start = from + match.index + match[0].indexOf(what);
    return `${old}, ${typed.slice(start, start + what.length)}`;
  }
  return undefined;
}

function presented(said: Said, { start: named, end: from }: Span, old: string): string | undefined {
  const whole = foldInPlace(said.text);
  const folded = whole.slice(from);
  const regarding = REGARDING.test(whole.slice(0, named)) ? /^ ?[,:] ?/.exec(folded) : null;
  const presentedBy = (regarding ?? PRESENTED.exec(folded))?.[0].length;
  if (presentedBy === undefined) return undefined;
  const length = presentedBy + (JUDGED.exec(folded.slice(presentedBy))?.[0].length ?? 0);
  const rest = withoutOld(folded.slice(length).replace(AFTER, ''), old);
  const sentence =
    SUMS.exec(rest)?.[0] ?? withoutRemark(/^.*?(?:[;!?\n]|\.(?=\s|$)|$)/s.exec(rest)?.[0] ?? rest);
  const quoted = ONE_QUOTE.exec(sentence);
  const start = from + length + (quoted === null ? 0 : sentence.indexOf(quoted[1] ?? ''));
  const { typed } = partOf(said, { start, end: start + (quoted?.[1] ?? sentence).length });
  const words = foldInPlace(typed);
  const wrapped = leadingWrap(words);
  const first = wrapped + (LED_BY_MERELY.exec(words.slice(wrapped))?.[0].length ?? 0);
  const text = typed
    .slice(first, first + trailingWrap(words.slice(first)))
    .replace(/^[\s«"“]+|[\s.,;!»"”]+$/g, '');
  return text === '' ? undefined : text;
}

/** « la Nièvre, faut pas recopier tout mon message »: what is told to the reader is no part of the text. */
function withoutRemark(sentence: string): string {
  for (const { index } of sentence.matchAll(/ ?, /g)) {
    const after = sentence.slice(index).replace(/^[ ,]+/, '');
    if (index > 0 && (isRemark(after, after, true) || NOTHING_ELSE.test(after)))
      return sentence.slice(0, index);
  }
  return sentence;
}

/** « il doit y figurer « X » et rien d’autre »: what stands between the marks is the text. */
const ONE_QUOTE = /^[^«»“”"]{0,40}[«“"] ?([^«»“”"]{2,}?) ?[»”"][^«»“”"]{0,40}$/s;

/** « … c’est mal dit, mettez plutôt X »: what is thought of the old text, up to the new one. */
const JUDGED = new RegExp(
  `^(?:mal|faux|fausse|pas (?:bon|bonne|ca|exact|juste|complet|tout a fait)|trop|incomplete?|inexacte?|errone|wrong|too) [^.;!?]{0,40}?\\b(?:mettez|mettre|notez|ecrivez|indiquez|c'est|cest|plutot|put|write|make it)\\b(?: plutot)?[ :]+${BEFORE_NEW_VALUE}`,
);

const NOTHING_ELSE =
  /^(?:et )?(?:rien (?:d'autre|de plus)|c'est tout|point(?: final)?|sans plus|inutile|(?:c'est )?pas (?:la peine|besoin)|merci|svp|stp|s'il (?:vous|te) plait|nothing else|that's all|please|thanks|no need)\b/;

/** « Brigitte Payet, pas Brigitte Payet et mon »: what is set aside at the end is the old text, or a part of it. */
function withoutOld(rest: string, old: string): string {
  const denied = rest.search(/[ ,]+(?:et non(?: pas)?|and not) /);
  if (denied > 0) return rest.slice(0, denied);
  const at = rest.search(/[ ,]+(?:et )?(?:pas|non pas|not|au lieu de) /);
  if (at <= 0) return rest;
  const aside = rest.slice(at).replace(/^[ ,]+(?:et )?(?:pas|non pas|not|au lieu de) /, '');
  return foldInPlace(old).includes(aside.replace(/[\s.!]+$/, '')) ? rest.slice(0, at) : rest;
}
