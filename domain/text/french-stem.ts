const STRONG_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:issements?|issants?|issantes?)$/, 'i'],
  [/(?:ations?|ateurs?|atrices?)$/, 'at'],
  [/(?:erions|eriez|eraient|erait|erais|erons|eront|eras|erai|erez|era)$/, ''],
  [/(?:assent|aient|ions|iez|ants?|antes?|ais|ait|ees?|ers?|ez|ent|es|e)$/, ''],
];

/** The number mark cut: « pièces » → « piece », « locaux » → « local ». */
export function singular(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (word.endsWith('eaux') || word.endsWith('eux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return `${word.slice(0, -2)}l`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** A light stem that joins the inflections of a verb or an adjective: « déposerons », « déposée » → « depos ». */
export function frenchStem(word: string): string {
  const one = singular(word);
  if (one.length < 5 || /\d/.test(one)) return one;
  let stem = word;
  for (const [ending, put] of STRONG_ENDINGS) {
    const cut = stem.replace(ending, put);
    if (cut === stem) continue;
    if (cut.length >= 3) stem = cut;
    break;
  }
  if (stem === word) stem = one;
  return stem.length > 3 ? stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1') : stem;
}
