const FIRST_GROUP = 'er e es ons ez ent ee ees ant ais ait aient era erai erez eront erait erais erons';
const SECOND_GROUP =
  'ir is it issons issez issent i ie ies issant issais issait irai ira irons irez iront irais irait iriez isse';
const THIRD_GROUP = 're s t d ds ons ez ent u ue us ues ant ais ait rai ra rons rez ront rais rait riez e es';
const METTRE =
  'mettre mets met mettons mettez mettent mis mise mises mettais mettait mettrai mettra mettrons mettrez mettront mettrait mette mettant';
const ENIR =
  'enir iens ient enons enez iennent enu enue enus enues enais enait iendrai iendra iendrons iendrez iendront iendrait ienne enant';
const CEVOIR =
  'cevoir cois coit cevons cevez coivent cu cue cus cues cevais cevait cevrai cevra cevrons cevrez cevront cevrait coive cevant';
const CRIRE =
  'crire cris crit crivons crivez crivent crite crits crites crivais crivait crirai crira crirez crirait crive crivant';
const UIRE =
  'uire uis uit uisons uisez uisent uite uits uites uisais uisait uirai uira uirez uirait uise uisant';
const OUVRIR =
  'vrir vre vres vrons vrez vrent vert verte verts vertes vrais vrait vrirai vrira vrirez vriront vrirait vrant';

/** Family of verbs by the ending of the infinitive → its endings, the first family that fits. */
const FAMILIES: readonly (readonly [string, readonly string[]])[] = [
  ['mettre', METTRE.split(' ')],
  ['enir', ENIR.split(' ')],
  ['cevoir', CEVOIR.split(' ')],
  ['crire', CRIRE.split(' ')],
  ['uire', UIRE.split(' ')],
  ['vrir', OUVRIR.split(' ')],
  [
    'dre',
    THIRD_GROUP.split(' ').map((ending) => (ending === 'd' || ending === 'ds' ? ending : `d${ending}`)),
  ],
  ['er', FIRST_GROUP.split(' ')],
  ['ir', SECOND_GROUP.split(' ')],
];

/**
 * The usual written forms of a French verb given by its infinitive, accents folded; the word alone when it does not look like
 * an infinitive. Other irregular forms are listed by hand where they matter.
 */
export function conjugate(word: string): readonly string[] {
  if (word.length < 5) return [word];
  const family = FAMILIES.find(([infinitive]) => word.endsWith(infinitive));
  if (family === undefined) return [word];
  const [infinitive, endings] = family;
  const root = word.slice(0, -infinitive.length);
  const forms = endings.map((ending) => root + ending);
  return infinitive === 'er' ? [...forms, ...spellingVariants(root)] : forms;
}

/** « nous changeons », « il envoie », « il appelle ». */
function spellingVariants(root: string): readonly string[] {
  if (root.endsWith('g')) return ['eons', 'eant', 'eais', 'eait', 'eaient'].map((ending) => root + ending);
  if (/[oua]y$/.test(root)) return FIRST_GROUP.split(' ').map((ending) => `${root.slice(0, -1)}i${ending}`);
  const last = root.slice(-1);
  return /e[lt]$/.test(root) ? ['e', 'es', 'ent', 'era'].map((ending) => root + last + ending) : [];
}
