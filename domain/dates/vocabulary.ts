import { slipsBetween } from '../text/slips.js';

const MONTHS = [
  'janvier january janv jan',
  'fevrier february fevr fev feb',
  'mars march',
  'avril april avr apr',
  'mai',
  'juin june',
  'juillet july juill juil jul jui',
  'aout august aug aou',
  'septembre september sep',
  'octobre october oct',
  'novembre november nov',
  'decembre december dec',
].map((names) => names.split(' '));
const WEEKDAYS = [
  'lundi monday lundis lindi',
  'mardi tuesday mardis',
  'mercredi wednesday mercredis',
  'jeudi thursday jeudis jedi',
  'vendredi friday vendredis',
  'samedi saturday samedis',
  'dimanche sunday dimanches',
].map((names) => names.split(' '));

/** Spellings, shorthand and English words, by the word that the rules know. */
const SAME: readonly (readonly [string, string])[] = [
  ['prochain', 'prochaine prochains prochaines proch pro pchain suivant suivante next'],
  ['dernier', 'derniere derniers dernieres passe passee ecoule ecoulee precedent precedente last'],
  ['ce', 'cet cette ces this'],
  ['le', 'la l les the'],
  ['de', 'd of'],
  ['au', 'aux'],
  ['et', 'and'],
  ['dans', 'ds'],
  ['ou', 'or'],
  ['jour', 'jours day days jrs'],
  ['semaine', 'semaines week weeks sem'],
  ['mois', 'month months'],
  ['an', 'ans annee annees year years'],
  ['heure', 'heures hours hour h'],
  ['weekend', 'weekends wkend'],
  ['aujourdhui', 'auj ajd ojd aujourd today tdy'],
  ['demain', 'tomorrow demin 2main dem1 2m1 2min tmrw tomorow'],
  ['hier', 'yesterday'],
  ['debut', 'beginning start early'],
  ['fin', 'end late'],
  ['mi', 'mid milieu middle'],
  ['trimestre', 'trimestres quarter trim'],
  ['semestre', 'semestres'],
  ['avant', 'before'],
  ['apres', 'after'],
  ['ete', 'summer'],
  ['hiver', 'winter'],
  ['printemps', 'spring'],
  ['automne', 'autumn fall'],
  ['noel', 'christmas xmas'],
  ['paques', 'easter'],
  ['1e', '1er 1ere 1re 1st premier premiere premiers first 1ier ler lier'],
  ['2e', '2eme 2nd 2nde 2de deuxieme second seconde 2ieme'],
  ['3e', '3eme 3rd troisieme third 3ieme'],
  ['4e', '4eme 4th quatrieme fourth 4ieme'],
  ['5e', '5eme 5th cinquieme'],
];
const KNOWN = new Map<string, string>([
  ...MONTHS.flatMap((names, i) => names.map((name) => [name, `M${String(i + 1).padStart(2, '0')}`] as const)),
  ...WEEKDAYS.flatMap((names, i) => names.map((name) => [name, `W${i + 1}`] as const)),
  ...SAME.flatMap(([word, others]) => others.split(' ').map((other) => [other, word] as const)),
]);

/** Words long enough that a slip in them is recognised. */
const FORGIVEN =
  'janvier fevrier avril juillet septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche prochain prochaine dernier derniere semaine demain aujourdhui trimestre semestre printemps automne toussaint pentecote ascension quinzaine'.split(
    ' ',
  );
/** Ordinary words a slip away from those. */
const INNOCENT = new Set(
  'mari maris marin lundy avoir avis avril seraine sereine domaine domaines demande demandes demains romain humaine jeunes jeu jeux prochainement derniers nombre membre membres octroi vendre'.split(
    ' ',
  ),
);

/** The word that the rules know for a folded word as typed: `M07`, `W1`, `prochain`, `1e`, or the word itself. */
export function canonicalWord(word: string): string {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  if (word.length < 5 || word.length > 12 || INNOCENT.has(word)) return word;
  const meant = FORGIVEN.find(
    (name) => name.startsWith(word.slice(0, 1)) && slipsBetween(word, name) !== undefined,
  );
  return meant === undefined ? word : (KNOWN.get(meant) ?? meant);
}

/** The month that a short word slipped from, next to a day: « 3 jiun ». */
export function monthNear(word: string): string | undefined {
  const month = MONTHS.findIndex((names) =>
    names.some((name) => name.length >= 4 && slipsBetween(word, name) !== undefined),
  );
  return month === -1 ? undefined : `M${String(month + 1).padStart(2, '0')}`;
}

/** W1 to W7 for « lun », « mar. »: only beside a number, for they are words too. */
export function weekdayShort(word: string): string | undefined {
  const place = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'].indexOf(word);
  return place === -1 ? undefined : `W${place + 1}`;
}
