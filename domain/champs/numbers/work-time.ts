import type { Span } from '../../understanding/said.js';
import { lex, wordRule, type Token, type WordRule } from './lexer.js';

/** An amount of work that a text names, in full-time equivalents. */
export interface WorkTime extends Span {
  readonly etp: number;
  /** How it was said: in posts or shares of one, as a bare number, in heads, in hours a week. */
  readonly said: 'time' | 'bare' | 'heads' | 'hours';
  /** « soit 1,8 ETP », « au total »: what stands before only leads to it. */
  readonly total: boolean;
  /** « au moins », « jusqu’à »: the figure only bounds the answer. */
  readonly bound: boolean;
  /** The other end of a range. */
  readonly upTo?: number;
}

/** What a text says of amounts of work: those it names, and what else its numbers count. */
export interface WorkTimes {
  readonly times: readonly WorkTime[];
  readonly negative: boolean;
  /** Numbers that count something else: months, euros, communes. */
  readonly others: boolean;
}

const TIME = 'temps|tem|tems|tps|tant|tan';
const FULL = 'pleins?|plains?|plins?|complets?|conplets?';
const WORDS: readonly WordRule[] = [
  wordRule(
    `(?:equivalents?|equivalants?)[ -](?:${TIME})[ -](?:${FULL})|(?:${TIME})[ -](?:${FULL})|(?:${FULL})[ -](?:${TIME})|full[ -]?times?(?: equivalents?)?`,
    'F',
  ),
  wordRule('etps?|e\\.t\\.p\\.?|equivalents?|ftes?', 'E'),
  wordRule(`mi[ -]?(?:${TIME})s?|mitps|half[ -]?times?`, 'H'),
  wordRule(`(?:${TIME})[ -]partiels?|part[ -]?times?`, 'q'),
  wordRule(TIME, 'T'),
  wordRule('seule?s?|uniques?|single|only|un peu|une partie', ' '),
  wordRule('postes?|posts?|positions?|jobs?|emplois?|contrats?', 'P'),
  wordRule(
    'personnes?|people|persons?|agents?|agentes?|salariee?s?|facilitat[a-z]+|coordinat[a-z]+|coordos?|facilitators?|coordinators?|chargee?s? de mission|employees?|workers?|staff|recrutements?|embauches?',
    'W',
  ),
  wordRule('virgule|comma', 'v'),
  wordRule('aucune?|nul|rien|none', 'z'),
];
/** A share of money, not of time: « cofinancé à 70 % ». */
const FUNDED =
  /(?:financ|subvention|pris|charge|taux|aide|hauteur|fund)[a-z]* (?:(?:de|a|du|en|par|hauteur|at|by|d'un) )*$/;
/** After a count of posts, a number that large is money. */
const MONEY = 1000;
const FULL_WEEK = 35;
const LONGEST_WEEK = 48;

/** The amounts of work that a text folded in place names, in order, sums made. */
export function findWorkTimes(folded: string): WorkTimes {
  const tokens = lex(folded, WORDS);
  const kinds = tokens.map(({ kind }) => kind).join('');
  const times: WorkTime[] = [];
  let [negative, others, last] = [false, false, 0];
  for (let at = 0; at < tokens.length;) {
    const term = termAt(folded, tokens, kinds, at);
    if (term === undefined) {
      at += 1;
      continue;
    }
    const link = kinds.slice(last, at);
    if (term.etp === undefined || (term.etp >= MONEY && times.length > 0)) others = true;
    else if (link.includes('_')) negative = true;
    else if (!/g[^,=]*$/.test(link))
      add(
        times,
        {
          ...{
            etp: term.etp,
            said: term.said,
            start: tokens[at]?.start ?? 0,
            end: tokens[term.next - 1]?.end ?? 0,
          },
          total: /[=t]/.test(link) || /^,?t/.test(kinds.slice(term.next)),
          bound: /[mM]$/.test(link) || /^[mM]/.test(kinds.slice(term.next)),
        },
        link,
      );
    at = term.next;
    last = at;
  }
  return { times, negative, others };
}

/** Adds an amount to those before it, as the words between them say: a sum, a range, or another amount. */
function add(times: WorkTime[], time: WorkTime, link: string): void {
  const before = times.at(-1);
  const sums = link.includes('+') || (/^,?ea?$/.test(link) && (time.said === before?.said || time.etp < 1));
  if (before === undefined || time.total || (!sums && !/^[a\-o/]$/.test(link) && !/^b?e$/.test(link)))
    times.push(link.startsWith('b') ? { ...time, bound: true } : time);
  else if (/^[a-]$/.test(link) || (before.bound && link === 'e'))
    times.splice(-1, 1, { ...before, end: time.end, said: time.said, bound: false, upTo: time.etp });
  else if (sums)
    times.splice(-1, 1, {
      ...before,
      end: time.end,
      etp: rounded(before.etp + time.etp),
      said: time.said === 'bare' ? before.said : time.said,
    });
  else times.push(time);
}

interface Term {
  /** Without it, the number counts something else. */
  readonly etp?: number;
  readonly said: WorkTime['said'];
  readonly next: number;
}

/** An amount cut to its share of a full post, and where the words go on. */
interface Share {
  readonly etp: number;
  readonly next: number;
}

/** An amount that begins at a word: « deux », « 2 postes à 80 % », « un mi-temps », « 3/4 temps », « 28 h ». */
function termAt(folded: string, tokens: readonly Token[], kinds: string, start: number): Term | undefined {
  const numberAt = (at: number): number | undefined => tokens[at]?.number?.value;
  let at = start;
  let etp = 1;
  let said: WorkTime['said'] = 'bare';
  const article = tokens[at]?.number?.article === true && kinds[at + 1] === 'n';
  if (article) at += 1;
  if (kinds[at] === 'z') return { etp: 0, said, next: at + 1 };
  if (kinds[at] === 'n') {
    etp = numberAt(at) ?? 1;
    const end = tokens[at]?.end ?? 0;
    at += 1;
    const [next, gap] = [kinds[at] ?? '', folded.slice(end, tokens[at]?.start)];
    if (next === 'h') return hours(etp, at + 1);
    if (
      /[d€$]/.test(next) ||
      (next === 'k' && /^ ?(?:de |d')?$/.test(gap)) ||
      /^[€$]$/.test(kinds[start - 1] ?? '')
    )
      return { said, next: at + 1 };
    if (next === '%' && FUNDED.test(folded.slice(0, tokens[start]?.start))) return { said, next: at + 1 };
  } else if (!/^(?:[FH]|[PW](?:a?H|a?n%))/.test(kinds.slice(at))) return undefined;
  for (;;) {
    const kind = kinds[at] ?? '';
    const value = numberAt(at);
    if (kind === '%') [etp, said] = [etp / 100, 'time'];
    else if (kind === 'H') [etp, said] = [etp / 2, 'time'];
    else if (/[FEP]/.test(kind)) said = 'time';
    else if (kind === 'T') said = etp < 1 ? 'time' : said;
    else if (kind === 'q') said = 'heads';
    else if (kind === 'W') said = said === 'time' ? said : 'heads';
    else if (kind === 'v' && said === 'time' && kinds[at + 1] === 'n') {
      const part = numberAt(at + 1) ?? 0;
      [etp, at] = [etp + part / 10 ** String(part).length, at + 1];
    } else if (kind === 'x' && numberAt(at + 1) !== undefined) {
      etp *= numberAt(at + 1) ?? 1;
      at += 1;
    } else if (
      kind === 'n' &&
      value !== undefined &&
      /[FEPTW]/.test(kinds[at + 1] ?? '') &&
      tokens[at]?.number?.article === true &&
      at > start
    ) {
      at += 1;
      said = 'time';
    } else if (kind === 'n' && kinds[at + 1] === 'h' && value !== undefined && value <= LONGEST_WEEK) {
      return hours(value, at + 2, etp);
    } else {
      const share: Share | undefined = at > start ? shareAt(tokens, kinds, at, etp, said) : undefined;
      if (share === undefined) break;
      [etp, said, at] = [share.etp, 'time', share.next - 1];
    }
    at += 1;
  }
  // « les deux postes » speaks of posts already named.
  if (/\b(?:les|ces|nos|the|both) $/.test(folded.slice(0, tokens[start]?.start).slice(-8))) said = 'heads';
  return { etp: rounded(etp), said, next: Math.max(at, start + 1) };
}

/** « à 80 % », « à mi-temps », « à 0,8 », « 80 % » after a count: the share of a full post that each is. */
function shareAt(
  tokens: readonly Token[],
  kinds: string,
  at: number,
  etp: number,
  said: WorkTime['said'],
): Share | undefined {
  const linked = kinds[at] === 'a';
  let from = linked ? at + 1 : at;
  if (linked && tokens[from]?.number?.article === true && /[nHF]/.test(kinds[from + 1] ?? '')) from += 1;
  if (linked && /[HF]/.test(kinds[from] ?? ''))
    return { etp: kinds[from] === 'H' ? etp / 2 : etp, next: from + 1 };
  const value = kinds[from] === 'n' ? tokens[from]?.number?.value : undefined;
  if (value === undefined) return undefined;
  if (kinds[from + 1] === '%') return { etp: (etp * value) / 100, next: from + 2 };
  if (value <= 1 && value > 0 && Number.isInteger(etp) && (linked || value < 1))
    return { etp: etp * value, next: from + 1 };
  if (linked && etp === 1 && said !== 'bare' && value < 100) return { etp: value, next: from + 1 };
  return undefined;
}

/** Hours a week, as a share of 35. */
function hours(value: number, next: number, count = 1): Term {
  return value > LONGEST_WEEK || value < 1
    ? { said: 'hours', next }
    : { etp: rounded(count * Math.min(1, value / FULL_WEEK)), said: 'hours', next };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
