/** How a speaker takes back what was just said. */
const REPAIR =
  "(?:enfin(?: non| plutot| si)?|euh non|heu non|ah non|oh non|a non|non,? (?:pardon|attend\\w*|enfin|en fait|je me trompe|plutot|c'est)|pardon(?:nez-moi)?|oups|ou plutot|plutot|finalement|je (?:veux|voulais) (?:juste |simplement |seulement )?dire(?: que)?|je me (?:trompe|corrige|reprends)|je (?:corrige|rectifie)|je me suis trompee?|no,? (?:wait|sorry)|wait no|sorry|i mean|or rather|rather|actually|scratch that)";

/** Where a sentence turns back on itself, to be cut before. */
export const REPAIR_INSIDE =
  '(?:enfin (?:non|plutot)|euh non|heu non|ah non|oh non|a non|non,? (?:pardon|attend\\w*|enfin|je me trompe)|pardon(?! de)|oups|ou plutot|(?<=, )(?:plutot|finalement)|je (?:veux|voulais) (?:juste |simplement |seulement )?dire|je me (?:trompe|corrige|reprends)|no,? (?:wait|sorry)|wait no|(?<=, )(?:sorry|actually)|i mean|or rather|scratch that)\\b';

const FIRST = new RegExp(`^(?:(?:et|mais|ah|oh|euh|heu|bon|ben|but|oh)[ ,]+)*${REPAIR}\\b`);

/** Whether a folded clause takes back the one before it. */
export function isRepair(clause: string): boolean {
  return FIRST.test(clause);
}

/** The words that take back, at the start of a folded clause. */
export function repairLength(clause: string): number {
  return FIRST.exec(clause)?.[0].length ?? 0;
}

const OPENS =
  /^(?:(?:ah|oh|euh+|heu+|mais|oula|houla)[ ,!]+)*(?:non|nan|no)[ ,!]+(?:non[ ,!]+)*(?:attend\w*|pardon\w*|je me (?:suis )?tromp\w*|erreur|wait|hold on)(?![a-z])/;

/** « non attendez », « ah non pardon »: whether a folded text opens on something else to mend, and says no to nothing. */
export function opensRepair(text: string): boolean {
  return OPENS.test(text);
}
