import type { Span } from '../understanding/said.js';

const NAMED =
  /\b(?:s'appell?\w{0,4}|s'intitule|se nomm?e|est (?:nommee?|appelee?|intitulee?|denommee?)|(?:l'|nous l'|on l'|je l')?(?:avons|a|ai) (?:intitulee?|nommee?|appelee?|baptisee?)|porte le nom d[e']|a pour (?:nom|titre)|(?:is|are) (?:called|named|titled|entitled)) ?:? ?(?=\S)/;
const QUOTE = /«\s*([^«»]{1,300}?)\s*»|“\s*([^“”]{1,300}?)\s*”|"\s*([^"\n]{1,300}?)\s*"/g;
/** A mark that belongs to what stands before it, as in `src="…"`, quotes no name. */
const GLUED = /[^\s(,;:'-]$/;
/** Introduces another name than the one asked. */
const OTHER_NAME =
  /(?:ci-apres|dite?|alias|sigle|abrege|en abrege|ex|anciennement|autrefois|formerly|or|ou|a la place de|pas|plus|not)[ :,(]*$/;
/** A noun phrase that belongs to the name: « association « X » ». */
const NOUN_PHRASE = /^(?:le |la |l'|les |the )?([\p{L}' -]{3,60})$/u;
const VERB =
  /\b(?:est|sont|nomme|appelle|intitule|avons|ai|a|se|juste|seulement|simplement|uniquement|only|just|c'est|nous|notre|votre|mon|ma|our|my|titre|nom|projet|title|name)\b/;
/** What is added after a name, and is not of it. */
const APPOSITION =
  /(?: (?:c'est|c|s'est|qui est) une? (?:asso\w*|fondation|entreprise|societe|commune|mairie|epci|gip|collectivite|etablissement|structure|cooperative|scic|scop)\b| (?:jte|je|j'|jlai|j'l'ai|mi) ?(?:l'ai|lai|ai|vous|te|di\b))|(?:,| -) (?:(?:a|au|aux|en|dans|pres de|in|at|based|located|c'est|c|dont|qui|que|depuis|situee?|basee?|sise?|donc|presidente?|dirigee? par|representee? par|signataire|fondee?|creee?|declaree?|immatriculee?|regie?|ci-apres|which|founded|et (?:nous|on|je|c'est|(?:la|le|les|l'|notre) ?[a-z]+ (?:c'est|est|sont)|the [a-z]+ is))\b|ca )|;? ?\((?:ca |ceci |cela )?c'est |[;,] (?:je suis|nous sommes|moi c'est|i'm|i am|we are|my name)\b|\s(?=et (?:on|nous|je|c'est|il|ca) (?!y\b)[a-z])/;

/** Where the name stands in a clause that says it by a verb: « notre association se nomme X ». */
export function afterNaming(folded: string): number | undefined {
  const named = NAMED.exec(folded.slice(0, 200));
  return named === null ? undefined : named.index + named[0].length;
}

/** How long a name is without what is added to it: « Le Phare, à Brest ». */
export function nameLength(folded: string): number {
  const added = APPOSITION.exec(folded);
  return added === null || added.index === 0 ? folded.length : added.index;
}

/** A name between quotation marks, and the noun before them that belongs to it. */
export interface QuotedName extends Span {
  readonly text: string;
}

/** The names that a text puts between quotation marks, not those it gives as other names. */
export function quotedNames(typed: string, folded: string): readonly QuotedName[] {
  return [...typed.matchAll(QUOTE)].flatMap((match) => {
    const start = match.index;
    const before = folded.slice(Math.max(0, start - 30), start);
    const name = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    if (name === '' || GLUED.test(before) || OTHER_NAME.test(before)) return [];
    return [{ text: name, start, end: start + match[0].length }];
  });
}

/** « mission locale » of « la mission locale « Haut-Val » », or nothing. */
export function nounBefore(typed: string, folded: string): string {
  const phrase = NOUN_PHRASE.exec(typed.trim())?.[1];
  return phrase === undefined || VERB.test(folded) ? '' : `${phrase.trim()} `;
}

/** Without the quotation marks that hold all of it, nor the dot that ends a sentence. */
export function bareName(text: string): string {
  const trimmed = text.trim().replace(/[\s,;:/|]+$/, '');
  const unquoted = /^(?:«\s*([^«»]+?)\s*»|“\s*([^“”]+?)\s*”|"\s*([^"]+?)\s*")[.!]?$/.exec(trimmed);
  const name = unquoted?.[1] ?? unquoted?.[2] ?? unquoted?.[3] ?? trimmed;
  return /[^.]\.$/.test(name) && !/\.[^.]*\.$|\b\p{Lu}\.$/u.test(name) ? name.slice(0, -1) : name;
}
