const FIRST_GROUP = 'er e es ons ez ent ee ees ant ais ait aient era erai erez eront erait erais erons'.split(
  ' ',
);
const SECOND_GROUP =
  'ir is it issons issez issent i ie ies issant issais issait irai ira irons irez iront irais irait iriez isse'.split(
    ' ',
  );
const THIRD_GROUP =
  're s t d ds ons ez ent u ue us ues ant ais ait rai ra rons rez ront rais rait riez e es'.split(' ');

/**
 * The usual written forms of a regular French verb given by its infinitive, accents folded; the word alone when it does not
 * look like an infinitive. Irregular forms are listed by hand where they matter.
 */
export function conjugate(word: string): readonly string[] {
  if (word.length >= 5 && word.endsWith('er')) return firstGroup(word.slice(0, -2));
  if (word.length >= 5 && word.endsWith('ir'))
    return SECOND_GROUP.map((ending) => word.slice(0, -2) + ending);
  if (word.length >= 5 && word.endsWith('dre'))
    return THIRD_GROUP.map((ending) => word.slice(0, -2) + ending);
  return [word];
}

function firstGroup(root: string): readonly string[] {
  const forms = FIRST_GROUP.map((ending) => root + ending);
  if (root.endsWith('g'))
    forms.push(...['eons', 'eant', 'eais', 'eait', 'eaient'].map((ending) => root + ending));
  if (root.endsWith('oy') || root.endsWith('uy') || root.endsWith('ay'))
    forms.push(...firstGroup(`${root.slice(0, -1)}i`));
  if (root.endsWith('el') || root.endsWith('et'))
    forms.push(`${root}${root.slice(-1)}e`, `${root}${root.slice(-1)}ent`);
  return forms;
}
