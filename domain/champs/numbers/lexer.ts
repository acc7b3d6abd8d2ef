import { ENGLISH_FUNCTION_WORDS, ENGLISH_NEUTRAL_WORDS } from '../../text/english.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from '../../text/french-words.js';
import type { Span } from '../../understanding/said.js';
import { scanNumbers, type FoundNumber } from './scan-numbers.js';

/**
 * What a word does around numbers, one letter each, so that a grammar is a pattern over letters: `n` a number, `%`, `€`, `$` other
 * money, `h` hours, `d` another length of time, `y` a year or a date, `+` plus, `e` et, `,` a pause, `=` a total follows, `a` à,
 * `t` in total, `o` ou, `-` a hyphen, `_` minus, `x` times, `b` between, `g` of which, `m` at least, `M` at most, `p` for each, `k` another noun.
 */
export interface Token extends Span {
  readonly kind: string;
  readonly number?: FoundNumber;
}

/** A pattern of words and their letter; longer patterns first. */
export type WordRule = readonly [RegExp, string];

/** Makes a rule, tried where a word begins. */
export function wordRule(pattern: string, kind: string): WordRule {
  return [new RegExp(`(?:${pattern})(?![a-z0-9])`, 'y'), kind];
}

const COMMON: readonly WordRule[] = [
  [/%/y, '%'],
  wordRule('pour ?cents?|pourcentages?|pourcents?|per ?cent', '%'),
  [/€/y, '€'],
  wordRule('euros?|eur|euro|euross?|balles|k?e(?= ?(?:ht|ttc)\\b)|brouzoufs', '€'),
  [/[$£¥]/y, '$'],
  wordRule(
    'dollars?|usd|livres?(?: sterling)?|pounds?|gbp|francs?(?: suisses?| cfp| pacifiques?| cfa)?|chf|xpf|cfp|yens?|roubles?',
    '$',
  ),
  wordRule('h|heures?|hours?|hrs?|hebdo(?:madaires?)?', 'h'),
  wordRule('mois|months?|ans?|annees?|years?|semaines?|weeks?|jours?|days?|trimestres?|semestres?', 'd'),
  wordRule("en plus|plus(?! de\\b| que\\b| ou moins\\b| d')|\\+|ajoutes? de|augmentes? de", '+'),
  [/\+|&/y, '+'],
  wordRule('ainsi que|et puis(?: aussi)?|et aussi|et encore|et|and|puis|avec|with', 'e'),
  wordRule(
    "soit|donc|ce qui (?:fait|donne)|(?:ca|sa|cela) (?:fait|donne)|c'est[- ]a[- ]dire|that is|i\\.e|so",
    '=',
  ),
  wordRule('au total|en tout|totale?|total de|altogether|in (?:all|total)|globalement', 't'),
  [/=/y, '='],
  wordRule('dont|including|of which|y compris', 'g'),
  wordRule(
    'au (?:moins|minimum)|a minima|minimum|mini?|plus de|plus que|more than|at least|over|superieur a|des|a partir de',
    'm',
  ),
  wordRule(
    "au (?:plus|maximum)|a maxima|maximum|maxi?|jusqu'a|jusqua|jusque|moins de|moins que|up to|at most|less than|under|inferieur a|pas plus de|plafond de",
    'M',
  ),
  wordRule('moins|minus', '_'),
  wordRule('entre|between', 'b'),
  wordRule('ou|or', 'o'),
  wordRule('fois|times', 'x'),
  [/[x*×](?= ?\d)/y, 'x'],
  wordRule("chacune?|chaque|each|par|per|l'unite|apiece", 'p'),
  wordRule('a|at', 'a'),
  [/@/y, 'a'],
  [/[,;:.!?()\n"«»]/y, ','],
  [/-/y, '-'],
  [/\//y, '/'],
];
/** A number is looked for in that many characters: a longer message is no answer to a figure. */
const LONGEST = 1000;
const DATE = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/;
/** A number that is the name of something: a year, a rank, a form, a telephone. */
const RANK = /^(?:er|ere|re|eme|emes|ieme|nd|nde|st|rd|th)(?![a-z])|^[*]\d/;

/** The words of a text folded in place as a grammar of numbers sees them; ordinary words are left out. */
export function lex(folded: string, own: readonly WordRule[]): Token[] {
  const text = folded.slice(0, LONGEST);
  const numbers = new Map(scanNumbers(text).map((number) => [number.start, number] as const));
  const rules = [...own, ...COMMON];
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at, numbers, rules);
    if (token === undefined) {
      at += 1;
      continue;
    }
    if (token.kind === '_' && tokens.at(-1)?.kind === 'n') tokens.push({ ...token, kind: '-' });
    else if (token.kind !== ' ') tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(
  folded: string,
  at: number,
  numbers: ReadonlyMap<number, FoundNumber>,
  rules: readonly WordRule[],
): Token | undefined {
  const date = DATE.exec(folded.slice(at, at + 10));
  if (date !== null && !/\d/.test(folded.charAt(at - 1)))
    return { kind: 'y', start: at, end: at + date[0].length };
  const number = numbers.get(at);
  const named = number === undefined ? undefined : matchAt(folded, at, rules);
  if (number !== undefined && (named?.end ?? 0) <= number.end)
    return { kind: isName(folded, number) ? 'y' : 'n', start: at, end: number.end, number };
  if (folded.charAt(at) === ' ') return undefined;
  if (folded.charAt(at) === '-')
    return {
      kind: /^-\s?\d/.test(folded.slice(at)) && /(?:^|[\s(:])$/.test(folded.slice(0, at)) ? '_' : '-',
      start: at,
      end: at + 1,
    };
  if (
    /[a-z0-9]/.test(folded.charAt(at - 1)) &&
    /[a-z]/.test(folded.charAt(at)) &&
    !/\d/.test(folded.charAt(at - 1))
  )
    return undefined;
  const match = named ?? matchAt(folded, at, rules);
  if (match !== undefined) return match;
  const word = /^[a-z0-9]+/.exec(folded.slice(at, at + 40))?.[0];
  if (word === undefined) return undefined;
  return { kind: isOrdinary(word) ? ' ' : 'k', start: at, end: at + word.length };
}

function matchAt(folded: string, at: number, rules: readonly WordRule[]): Token | undefined {
  for (const [pattern, kind] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match !== null) return { kind, start: at, end: at + match[0].length };
  }
  return undefined;
}

function isName(folded: string, { value, start, end, scale }: FoundNumber): boolean {
  if (RANK.test(folded.slice(end, end + 5))) return true;
  const bare = scale === 1 && /^\d{4}$/.test(folded.slice(start, end));
  return (
    bare &&
    value >= 1990 &&
    value <= 2040 &&
    /(?:^|\b(?:en|depuis|in|since|de|annee|aap|appel|ete|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) )$/.test(
      folded.slice(Math.max(0, start - 12), start),
    ) &&
    !/^ ?(?:€|e\b|eur)/.test(folded.slice(end))
  );
}

function isOrdinary(word: string): boolean {
  return (
    word.length === 1 ||
    FRENCH_FUNCTION_WORDS.has(word) ||
    FRENCH_NEUTRAL_WORDS.has(word) ||
    ENGLISH_FUNCTION_WORDS.has(word) ||
    ENGLISH_NEUTRAL_WORDS.has(word)
  );
}
