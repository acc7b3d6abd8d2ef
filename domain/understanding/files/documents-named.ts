import type { NamedThing } from '../named-things.js';
import { overlap, type Span } from '../span.js';

/** A document that a message names, and whether files come from there or go there. */
export interface DocumentNamed extends Span {
  readonly id: string;
  readonly role: 'to' | 'from';
}

/** Right before a document, tells that the file is none, or where it was put by mistake. */
const DENIED =
  /(?:^|[^a-z])(?:pas|pa|non|not|n'est plus)(?: (?:dans|avec|au|aux|a la|sous|en|in|under|with))? ?(?:(?:le|la|les|l'|un|une|du|des|de la|mon|ma|mes|notre|the|a|our) ?)?$/;
const PUT_IN =
  /(?<![a-z])(?:mis|mise?s?|mi|(?:rang|class|plac|envoy|depos|donn)ee?s?|est|sont|put|filed|sent|is|are)\b[^,;.!?]{0,60}(?<![a-z])(?:au|aux|dans|a la|sous|avec|in|under|with|chez) ?(?:(?:le|la|les|l'|the|mon|ma|mes|notre) ?)?$/;
const MUST_GO = /(?<![a-z])(?:faut|fo|faudrait|doit|should|please)(?![a-z])[^,;.]{0,40}$/;
/** « retirer du RIB », and a name just before: « retirer c05.pdf du RIB ». */
const OUT_OF = '(?:hors )?(?:du|de la|de l\'|des|de|from(?: the)?|out of(?: the)?) ?[«"]? ?$';
const TAKEN_OUT_OF = new RegExp(
  `(?<![a-z])(?:retir\\w*|enlev\\w*|supprim\\w*|effac\\w*|vire[rz]?|ote[rz]?|sort\\w*|deplac\\w*|remove|delete|take|drop|move)(?: (?:donc|bien|vite|it|them|-le|-la|-les))* ${OUT_OF}`,
);
const JUST_AFTER_NAME = new RegExp(`^[\\s»"')]*${OUT_OF}`);
const TAKES_OUT =
  /(?<![a-z])(?:retir\w*|enlev\w*|supprim\w*|effac\w*|vire[rz]?|ote[rz]?|sort\w*|deplac\w*|remove|delete|take|drop|move)(?![a-z])/;

/** The documents in a folded part of a message, outside the names of files, in their order. @param files spans of those names */
export function documentsNamed(
  folded: string,
  things: readonly NamedThing[],
  files: readonly Span[],
): readonly DocumentNamed[] {
  const outside = things.filter(({ span }) => !files.some((name) => overlap(name, span)));
  const several = new Set(outside.map(({ span }) => span.start)).size > 1;
  const found = outside.map(({ id, span }) => ({
    id,
    ...span,
    role: isLeft(folded, span, files, several) ? ('from' as const) : ('to' as const),
  }));
  const wrong = new Set(found.filter(({ role }) => role === 'from').map(({ id }) => id));
  return found.filter(({ id, role }) => role === 'from' || !wrong.has(id));
}

function isLeft(folded: string, { start }: Span, files: readonly Span[], several: boolean): boolean {
  const before = folded.slice(0, start);
  const name = files.findLast(({ end }) => end <= start);
  return (
    DENIED.test(before) ||
    TAKEN_OUT_OF.test(before) ||
    (name !== undefined &&
      TAKES_OUT.test(folded.slice(0, name.start)) &&
      JUST_AFTER_NAME.test(folded.slice(name.end, start))) ||
    (several && PUT_IN.test(before) && !MUST_GO.test(before))
  );
}
