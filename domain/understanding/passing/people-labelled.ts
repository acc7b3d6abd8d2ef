import { isQuality } from '../../champs/people-words.js';
import { foldInPlace } from '../../text/fold.js';
import type { Clause, Said, Span } from '../said.js';

/** « je suis le contact, X », « moi c'est le signataire : X »: the writer takes a place of the dossier, and tells their name. */
const WRITER =
  /(?:^|[\s,(;])(?:je (?:suis|serai|reste)|j'suis|c'est moi|moi,? (?:c'est|je suis)|i am|i'm|i will be|i'll be)(?: (?:aussi|donc|bien|also))? (?:la |le |l'|the |votre |your )?$/;
const BEFORE_NAME = /^ ?[,:(-] ?(?=\p{L})/u;
/** « le contact est moi-même, X », « the contact is me, X »: between the place and who takes it. */
const TAKEN_BY_WRITER =
  /^ ?,? ?(?:est|c'est|sera|ce sera|is|will be|:|=)? ?(?:bien |donc )?(?=(?:moi|me|myself|la soussignee|le soussigne)(?![a-z]))/;
/** « le contact sera Paul Roux ». */
const TAKEN_BY = /^ ?,? ?(?:est|sera|ce sera|is|will be) (?=\p{Lu}[\p{L}’'-]+ )/u;
/** « la personne à contacter n'est pas X mais Y »: the one who is meant stands in the next part. */
const DENIED = /^ ?,? ?(?:n'est|ce n'est|c'est|is|it's) ?(?:pas|plus|not|no longer) |^ ?,? ?isn't /;
const INSTEAD = /^(?:mais|but|c'est|plutot|it's|rather)(?: (?:plutot|bien|c'est|rather))?[ ,:]+/;

/** Where a message tells who takes a place that it names, in a form that names nobody else. */
export function personSpan(
  { text, typed, clauses }: Said,
  clause: Clause,
  { span }: { readonly span: Span },
): Span | undefined {
  const folded = foldInPlace(text);
  const after = folded.slice(span.end, clause.end);
  if (DENIED.test(after)) return instead(folded, clauses, clause, span);
  const link = WRITER.test(folded.slice(clause.start, span.start))
    ? BEFORE_NAME.exec(after)
    : (TAKEN_BY_WRITER.exec(after) ?? TAKEN_BY.exec(typed.slice(span.end, clause.end)));
  return link === null ? undefined : { start: span.end + link[0].length, end: clause.end };
}

function instead(
  folded: string,
  clauses: readonly Clause[],
  { start, end }: Clause,
  name: Span,
): Span | undefined {
  const within = /[ ,](?:mais|but) (?=\p{L})/u.exec(folded.slice(name.end, end));
  if (within !== null) return { start: name.end + within.index + within[0].length, end };
  const next = clauses.find((each) => each.start > start);
  const opens = next === undefined ? null : INSTEAD.exec(folded.slice(next.start, next.end));
  return next === undefined || opens === null
    ? undefined
    : { start: next.start + opens[0].length, end: next.end };
}

/** « project manager », « chargée de projet »: the word that names a field belongs to what somebody is. */
export function isInQuality(text: string, { start, end }: Span): boolean {
  const folded = foldInPlace(text);
  const [, next = ''] = /^[ -]([a-z-]+)/.exec(folded.slice(end)) ?? [];
  const [, before = ''] =
    /([a-z-]+)(?: (?:de|du|des|of|for|d'|de la|de l'|en))*[ ']?$/.exec(folded.slice(0, start)) ?? [];
  return isQuality(next) || (isQuality(before) && !/[,;:]\s*$/.test(folded.slice(0, start)));
}
