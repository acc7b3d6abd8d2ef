import { isGrammar } from '../../understanding/decision/share.js';
import type { Span } from '../../understanding/said.js';
import { lex, wordRule, type Token, type WordRule } from './lexer.js';

/** An amount of euros that a text names. */
export interface Amount extends Span {
  readonly euros: number;
  /** Said in euros, « 25k », « mille deux cents »; or a number alone. */
  readonly unit: boolean;
  /** « soit 31 500 € », « en tout »: what stands before only leads to it. */
  readonly total: boolean;
  /** « au moins », « jusqu’à »: the figure only bounds the answer. */
  readonly bound: boolean;
  /** « chacun », « par poste », « par mois », « par an pendant trois ans »: not the whole. */
  readonly each?: 'post' | 'month' | 'year';
  /** « 25,000 »: 25 thousand, or 25. */
  readonly ambiguous: boolean;
  /** It names the cost of the project, or what others give. */
  readonly elsewhere: boolean;
  /** In a list, it stands after a name of its own: « fonds de dotation 6 400 ». */
  readonly named: boolean;
  /** A share of a larger sum: « 70 % de 45 000 € », as yet uncounted. */
  readonly share?: number;
}

/** What a text says of money. */
export interface Amounts {
  readonly amounts: readonly Amount[];
  readonly currency: boolean;
  readonly negative: boolean;
  /** Numbers that count something else: posts, months, per cents. */
  readonly others: boolean;
}

const WORDS: readonly WordRule[] = [
  wordRule(String.raw`(?<=\d[ .]?\d{3} )(?:demandee?s?|sollicitee?s?|souhaitee?s?|asked|requested)`, ' '),
  wordRule('centimes?|cents(?= d)|cts?', 'c'),
  wordRule(
    'etps?|postes?|temps|mi[ -]temps|personnes?|agents?|facilitat[a-z]+|coordinat[a-z]+|posts?|people|ftes?|facilitators?|coordinators?|structures?|communes?',
    'k',
  ),
];
const BUDGET =
  /\b(?:budget|cout|coute|depenses?|charges?|salaires?|brut|cofinanceurs?|cofinance(?:ment)?|fonds propres|autofinancement|plafond|region|departement|fse|commune|mairie|etat donne|metropole|fondation|caf|cost|costs|match(?:ing)?|co-?funder|co-?funding)\b[^,.;:]{0,25}$/;
/** « 42 000 / total 61 300 / fonds propres 9 300 »: a list with its labels. */
const LISTED_TOTAL = /[/;|\n] *(?:le |the )?total[^,.;/\d]{0,20}$/;
/** In a list, the words between a mark and an amount. */
const LISTED = /[/;,|\n] *([a-z][a-z' -]{2,60}?) *[:=]? *$/;
/** « 64 300 c’est le coût total ». */
const BUDGET_AFTER =
  /^[ ,€]*(?:euros? )?(?:,? ?(?:c'est|cest|c'etait|est|is|etant|being) )(?:le |la |mon |notre |the |our )?(?:cout|coute|budget|total|cost)/;
const ASKED = /\b(?:demand|sollicit|souhait|voudr|subvention|aide|ask|request|appl)[a-z]*\b[^,.;/|\n]{0,20}$/;
/** « total 41 900, demandé 27 500 ». */
const FIRST_TOTAL = /^ *(?:le |the )?total[^,.;/\d]{0,20}$/;
const ASKED_AFTER = /\b(?:demande|sollicite|asked|requested)/;
const MONTHLY = /^[ ,/]*(?:par|per|a|each|chaque|\/)? ?(?:mois|month|mensuel)/;
const EACH =
  /^[ ,(]*(?:ht |ttc |euros? |€ ?)?(?:chacune?|chaque|each|apiece|l'un|piece|par (?:poste|etp|personne|facilitat|coordinat|structure|agent)|per (?:post|fte|person|facilitator)|pour chaque|\/ ?(?:poste|etp)|de l'etp|du poste)/;
const YEARS =
  /^[ ,(]*(?:par|per|a|\/|chaque|each)? ?(?:an|ans|annee|annuels?|year|annum)[ ,]*(?:pendant|sur|pour|durant|for|over|x|fois) (?:une periode de |les )?(?:\d|deux|trois|quatre|two|three|four)/;

/** The amounts of euros that a text folded in place names, in order. @param english whether « 25,000 » is thousands */
export function findAmounts(folded: string, english: boolean): Amounts {
  const tokens = lex(folded, WORDS);
  const kinds = tokens.map(({ kind }) => kind).join('');
  const amounts: Amount[] = [];
  const seen = { currency: false, negative: false, others: false };
  let share: number | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'n' || token.number === undefined) continue;
    if (token.number.article && kinds[at + 1] !== '€') continue;
    const found = amountAt(folded, tokens, kinds, at, english);
    if (kinds[at + 1] === '%') share = token.number.value / 100;
    if (found === '$') seen.currency = true;
    else if (found === 'k') seen.others = true;
    else if (kinds[at - 1] === '_') seen.negative = true;
    else {
      amounts.push(share === undefined ? found : { ...found, share });
      share = undefined;
      if (kinds.slice(at + 1, at + 4) === '€nc' || kinds.slice(at + 1, at + 5) === '€enc') at += 2;
    }
  }
  return { amounts: scaledRanges(folded, amounts), ...seen };
}

/** The amount that a number is; `$` for other money, `k` when it counts something else. */
function amountAt(
  folded: string,
  tokens: readonly Token[],
  kinds: string,
  at: number,
  english: boolean,
): Amount | '$' | 'k' {
  const { number, start = 0, end = 0 } = tokens[at] ?? {};
  if (number === undefined) return 'k';
  const [before, next] = [kinds[at - 1] ?? '', kinds[at + 1] ?? ''];
  const touches = (other: number): boolean =>
    /^ ?$/.test(
      folded.slice(Math.min(end, tokens[other]?.end ?? 0), Math.max(start, tokens[other]?.start ?? 0)),
    );
  if (next === '$' || (before === '$' && touches(at - 1))) return '$';
  const sign = before === '€' && touches(at - 1) && next !== '€' && kinds[at - 2] !== 'n';
  const glued = /^ ?e(?![a-z'])/.exec(folded.slice(end, end + 3));
  const euro = next === '€' || sign || (glued !== null && number.value >= 100);
  if (
    !euro &&
    number.scale === 1 &&
    (/[%hdxc]/.test(next) ||
      (next === 'k' && /^ ?(?:de |d')?$/.test(folded.slice(end, tokens[at + 1]?.start))))
  )
    return 'k';
  const cents = kinds.slice(at + 1).match(/^€e?nc?/) !== null ? centsAt(folded, tokens, at + 2) : 0;
  const thousands = number.ambiguous && (english || sign);
  const rest = folded.slice(euro && next === '€' ? tokens[at + 1]?.end : end, end + 60);
  const prefix = folded.slice(Math.max(0, start - 40), start);
  const each = EACH.test(rest)
    ? 'post'
    : YEARS.test(rest)
      ? 'year'
      : MONTHLY.test(rest)
        ? 'month'
        : undefined;
  return {
    ...{
      start: sign ? (tokens[at - 1]?.start ?? start) : start,
      end: next === '€' ? (tokens[at + 1]?.end ?? end) : end,
    },
    euros: Math.round((thousands ? number.value * 1000 : number.value) * 100 + cents) / 100,
    unit: euro || number.scale > 1,
    total: /[=t]$/.test(before) || new RegExp(`^${next === '€' ? '€' : ''},?t`).test(kinds.slice(at + 1)),
    bound: /[mM]/.test(before) || new RegExp(`^${next === '€' ? '€' : ''},?[mM]`).test(kinds.slice(at + 1)),
    ...(each === undefined ? {} : { each }),
    ambiguous: number.ambiguous && !thousands,
    named: !ASKED.test(prefix) && isName(LISTED.exec(folded.slice(Math.max(0, start - 70), start))?.[1]),
    elsewhere:
      ((BUDGET.test(prefix) ||
        LISTED_TOTAL.test(prefix) ||
        (FIRST_TOTAL.test(folded.slice(0, start)) && ASKED_AFTER.test(rest))) &&
        !ASKED.test(prefix)) ||
      BUDGET_AFTER.test(rest),
  };
}

function isName(words: string | undefined): boolean {
  return words?.match(/[a-z]{3,}/g)?.some((word) => !isGrammar(word)) === true;
}

/** « 27 450 € 60 », « 27 450 euros et 60 centimes ». */
function centsAt(folded: string, tokens: readonly Token[], at: number): number {
  const token = tokens[at]?.kind === 'e' ? tokens[at + 1] : tokens[at];
  const after = tokens[at]?.kind === 'e' ? tokens[at + 2] : tokens[at + 1];
  const value = token?.number?.value ?? 0;
  const glued =
    token?.number !== undefined &&
    /^\d\d$/.test(folded.slice(token.start, token.end)) &&
    /[€ ]$/.test(folded.slice(0, token.start)) &&
    after === undefined;
  return Number.isInteger(value) &&
    value < 100 &&
    (after?.kind === 'c' || (glued && tokens[at]?.kind === 'n'))
    ? value
    : 0;
}

/** « entre vingt et vingt-cinq mille », « 20-25k »: the scale and the unit said once belong to both. */
function scaledRanges(folded: string, amounts: readonly Amount[]): readonly Amount[] {
  return amounts.map((amount, at) => {
    const next = amounts[at + 1];
    if (
      next === undefined ||
      amount.unit ||
      !/^ ?(?:et|a|ou|or|to|and|-|\/)? ?(?:de )?$/.test(folded.slice(amount.end, next.start))
    )
      return amount;
    const scale = next.euros >= 1e6 ? 1e6 : 1e3;
    return next.euros >= 1000 && amount.euros < 1000
      ? { ...amount, euros: amount.euros * scale, unit: true }
      : { ...amount, unit: next.unit };
  });
}
