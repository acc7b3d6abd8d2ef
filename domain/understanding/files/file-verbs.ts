/** What is wanted of a file that is named beside these words. */
export type FileVerb = 'remove' | 'keep' | 'move' | 'where';

const REMOVES =
  'retir\\w*|sortez|sortir|enlev\\w*|supprim\\w*|effac\\w*|vire[rz]?|ote[rz]?|jete(?:[rz]|es?)?|ecart\\w*|poubelle|corbeille|(?:est|sont) (?:de|en) trop|remove|delete|drop|discard|bin|take (?:out|off)|get rid|throw(?: away)?';
const KEEPS =
  "gard\\w*|conserv\\w*|laiss\\w*|touche\\w*|sauf|hormis|excepte\\w*|(?:est|sont|c'est|c) (?:bien )?(?:le |la |les |l')?bon(?:ne)?s?|keep|leave|but not|except(?: for)?|is (?:the )?(?:right|good)(?: one)?";
const MOVES =
  "deplac\\w*|bouge\\w*|transf\\w*|bascul\\w*|(?:re)?mett\\w*|metre|met[sz]?|rang\\w*|(?:re)?class\\w*|mis(?:e|es)?|mi(?= le| la| les| l')|va(?:it)? (?:dans|avec|sous)|vont (?:dans|avec|sous)|move|put|belongs?|goes|file";
const WHERE =
  "ou (?:est|sont|as|avez|se trouve\\w*|l'avez|il est|elle est)|dans quoi|(?:rang\\w*|mis|mettez|mettes|class\\w*|passe[es]*) ou|(?:est|sont)(?:-il|-elle)?s? ou|where";

const word = (words: string): RegExp => new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g');
const VERBS: readonly (readonly [FileVerb, RegExp])[] = [
  ['remove', word(REMOVES)],
  ['keep', word(KEEPS)],
  ['move', word(MOVES)],
  ['where', word(WHERE)],
];
/** Before an order, takes it back: « ne retirez pas ». */
const DENIES = /(?:^|[^a-z])(?:ne|n'|pas|jamais|sans|don't|do not|never)(?: (?:le|la|les|l'|rien))? ?$/;
/** « ne retirez que d10 »: not a denial, a limit. */
const LIMITED = /^(?: [a-z]+){0,2} (?:que|ke|qu') ?/;

/** A verb with its place. */
export interface VerbFound {
  readonly verb: FileVerb;
  readonly start: number;
  readonly end: number;
}

/** The words of a folded text that say what becomes of a file, in their order. */
export function fileVerbs(folded: string): readonly VerbFound[] {
  return VERBS.flatMap(([verb, pattern]) =>
    [...folded.matchAll(pattern)].map(({ index, 0: found }) => {
      const end = index + found.length;
      const denied =
        verb !== 'where' && DENIES.test(folded.slice(0, index)) && !LIMITED.test(folded.slice(end));
      return { verb: denied ? ('keep' as const) : verb, start: index, end };
    }),
  ).sort((one, other) => one.start - other.start);
}

/** Right before a file: it alone is meant, by what was just said, else by staying where it is. */
export const ONLY =
  /(?:^|[^a-z])(?:(?:rien|plus|pas d'autre) (?:que|ke|qu')|seulement|uniquement|juste|seul|simplement|que|ke|only|just|nothing but)(?: (?:le|la|les|l'|mon|ma|the))? ?$/;

/** Says that something was put wrong, or is something else, without a verb that moves it. */
export const SETS_RIGHT =
  /(?<![a-z])(?:en fait|en realite|plutot|erreur|trompe\w*|pardon|finalement|actually|in fact|rather|mistake|wrong)(?![a-z])/;
/** Says what a file is: « c05 relève du budget ». */
export const TELLS_WHAT =
  /=|c'est|(?:est|sont) (?:bien )?(?:le|la|les|l')|(?:is|are) (?:the|our)|releve\w*|appartien\w*|concerne\w*|correspond\w*/;
