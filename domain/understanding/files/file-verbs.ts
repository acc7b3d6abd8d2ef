/** What is wanted of a file that is named beside these words. */
export type FileVerb = 'remove' | 'keep' | 'move' | 'where';

const REMOVES =
  'retir\\w*|sortez|sortir|enlev\\w*|supprim\\w*|effac\\w*|vire[rz]?|ote[rz]?|jete(?:[rz]|es?)?|ecart\\w*|poubelle|corbeille|(?:est|sont) (?:de|en) trop|remove|delete|drop|discard|bin|take (?:out|off)|get rid|throw(?: away)?';
const KEEPS = 'gard\\w*|conserv\\w*|laiss\\w*|sauf|keep|leave|but not';
const MOVES =
  "deplac\\w*|bouge\\w*|transf\\w*|bascul\\w*|(?:re)?mett\\w*|metre|met[sz]?|rang\\w*|(?:re)?class\\w*|mis(?:e|es)?|mi(?= le| la| les| l')|va(?:it)? (?:dans|avec|sous)|vont (?:dans|avec|sous)|move|put|belongs?|goes|file";
const WHERE = "ou (?:est|sont|as|avez|se trouve\\w*|l'avez|il est|elle est)|dans quoi|range ou|mis ou|where";

const word = (words: string): RegExp => new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g');
const VERBS: readonly (readonly [FileVerb, RegExp])[] = [
  ['remove', word(REMOVES)],
  ['keep', word(KEEPS)],
  ['move', word(MOVES)],
  ['where', word(WHERE)],
];
/** Before an order, takes it back: « ne retirez pas ». */
const DENIES = /(?:^|[^a-z])(?:ne|n'|pas|jamais|sans|don't|do not|never)(?: (?:le|la|les|l'|rien))? ?$/;

/** A verb with its place. */
export interface VerbFound {
  readonly verb: FileVerb;
  readonly start: number;
  readonly end: number;
}

/** The words of a folded text that say what becomes of a file, in their order. */
export function fileVerbs(folded: string): readonly VerbFound[] {
  return VERBS.flatMap(([verb, pattern]) =>
    [...folded.matchAll(pattern)].map(({ index, 0: found }) => ({
      verb: verb !== 'where' && DENIES.test(folded.slice(0, index)) ? ('keep' as const) : verb,
      start: index,
      end: index + found.length,
    })),
  ).sort((one, other) => one.start - other.start);
}

/** Says that something was put wrong, or is something else, without a verb that moves it. */
export const SETS_RIGHT =
  /(?<![a-z])(?:en fait|en realite|plutot|erreur|trompe\w*|pardon|finalement|actually|in fact|rather|mistake|wrong)(?![a-z])/;
/** Says what a file is: « c05 relève du budget ». */
export const TELLS_WHAT =
  /c'est|(?:est|sont) (?:bien )?(?:le|la|les|l')|(?:is|are) (?:the|our)|releve\w*|appartien\w*|concerne\w*|correspond\w*/;
