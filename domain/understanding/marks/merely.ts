/** Words that say « that and no more » before a value, and are no part of it: the source of a pattern over folded text. */
export const MERELY = '(?:tout simplement|juste|seulement|simplement|uniquement|only|just|simply)';
