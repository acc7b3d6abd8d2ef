const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
  [/ph/g, 'f'],
  [/h/g, ''],
  [/eau|au/g, 'o'],
  [/oeu|eu/g, 'e'],
  [/oin/g, 'w1'],
  [/oi|oy/g, 'wa'],
  [/ou/g, 'u'],
  [/(?:ain|ein|aim|yn|ym|in|im)(?![aeiouyn])/g, '1'],
  [/(?:an|am|en|em)(?=[^aeiouynm]|$)/g, '2'],
  [/(?:on|om)(?=[^aeiouynm]|$)/g, '3'],
  [/(?:un|um)(?=[^aeiouynm]|$)/g, '1'],
  [/ai|ei|ay|ey/g, 'e'],
  [/ti(?=3|e|o)/g, 'si'],
  [/sc(?=[eiy1])|c(?=[eiy1])/g, 's'],
  [/ge(?=[ao3])|g(?=[eiy1])/g, 'j'],
  [/qu|q|c|k/g, 'k'],
  [/gn/g, 'ni'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/x/g, 'ks'],
  [/(?:e[rzst]?|es|ent|ks|[stdp])$/, ''],
  [/(.)\1+/g, '$1'],
];

/** How a French word sounds, roughly: two spellings of one sound get one key (« candidature », « kandidatur »). */
export function frenchSound(word: string): string {
  return SOUNDS.reduce((sound, [spelling, put]) => sound.replace(spelling, put), word);
}
