/** Longest text handed to the library: its time grows fast with the length. */
const WINDOW = 100;
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const WEEKDAYS = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');
/** What the rules always read needs no second opinion; without one of these words a text names no date. */
const UNIT = /\b(?:jour|semaine|mois|an|trimestre|semestre|weekend|quinzaine|siecle)\b/;
const CUE =
  /\b(?:dans|avant|apres|plus tard|plus tot|debut|fin|mi|prochain|dernier|courant|ici|depuis|ce|il y a)\b/;
/** Lengths of time, habits and vague words: they name no day, though the library gives one. */
const NO_DAY =
  /\b(?:pendant|durant|duree|durera|sur|tous|toutes|chaque|par|contrat de|a \d+|age|bon|bonne) (?:(?:le|de) )?(?:\d+ )?(?:W\d|an|mois|semaine|jour|weekend)\b|\b(?:quelques|plusieurs|certains|prochain (?:mois|semaine|an|jour)|dernier jour|ouvre|ouvres|ouvrables?)\b/;

/**
 * The part of a canonical text worth asking the library about, in the French that it reads, at most WINDOW characters;
 * `undefined` when nothing in it suggests a date.
 */
export function libraryText(canonical: string): string | undefined {
  const found = UNIT.exec(canonical);
  if (found === null || !CUE.test(canonical) || NO_DAY.test(canonical)) return undefined;
  const from = canonical.lastIndexOf(' ', Math.max(0, found.index - WINDOW / 2)) + 1;
  return canonical
    .slice(from, from + WINDOW)
    .replace(/M(\d\d)/g, (_, month: string) => MONTHS[Number(month) - 1] ?? '')
    .replace(/W(\d)/g, (_, day: string) => WEEKDAYS[Number(day) - 1] ?? '')
    .replace(/\b1e\b/g, '1er')
    .replace(/\b(\d)e\b/g, '$1eme')
    .replace(/\baujourdhui\b/g, "aujourd'hui")
    .slice(0, WINDOW);
}
