const ORDINALS: readonly RegExp[] = [
  /^(?:premiere?|1(?:er|ere|re|st)|first|un|une|one)$/,
  /^(?:deuxieme|seconde?|2(?:e|eme|nd)|second|deux|two)$/,
  /^(?:troisieme|3(?:e|eme|rd)|third|trois|three)$/,
  /^(?:quatrieme|4(?:e|eme|th)|fourth|quatre|four)$/,
  /^(?:cinquieme|5(?:e|eme|th)|fifth|cinq|five)$/,
  /^(?:sixieme|6(?:e|eme|th)|sixth|six)$/,
  /^(?:septieme|7(?:e|eme|th)|seventh|sept|seven)$/,
  /^(?:huitieme|8(?:e|eme|th)|eighth|huit|eight)$/,
];

/** Zero-based place meant by « 2 », « deuxième », « dernier » in a list of `count`; `undefined` when the word is no place. */
export function placeIn(word: string, count: number): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word) - 1;
  if (/^(?:derniere?|last)$/.test(word)) return count - 1;
  const place = ORDINALS.findIndex((ordinal) => ordinal.test(word));
  return place === -1 ? undefined : place;
}
