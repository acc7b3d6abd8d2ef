import { asksAboutBefore, beginsQuestion } from './marks/question.js';
import { REPAIR_INSIDE } from './marks/repair.js';
import { setsAside } from './marks/negation.js';
import type { Span } from './span.js';

/** Clauses told apart in one message; what follows stays in the last one. */
const MOST_CLAUSES = 40;

/** Marks that stand between answers of their own, in a folded text, as a pattern. */
export const BETWEEN_ANSWERS = String.raw`\s[/|•·]+(?=\s|[a-z])|(?<=[a-z)])[/|](?=\s)|(?<=\d)[/|](?=\s+[a-z])`;
const SENTENCE_END = new RegExp(String.raw`(?:[.!?…]+["»”)]?(?=\s|$)|[;\n]|${BETWEEN_ANSWERS})`, 'g');
/** Between answers, and of none. */
const SEPARATOR = /\s*[/|•·]+$/;
/** Ends no sentence: a title, a street, an initial. */
const ABBREVIATED =
  /(?:^|[\s('«])(?:mm?|mmes?|mlles?|mr|mrs|ms|dr|prof|me|pr|ste?s?|ave?|bd|bld|blvd|bvd|pl|r|ch|chem|imp|all|rte|res|bat|cf|ex|cie|gen|gal|mal|col|cdt|lt|ets|env|sq|fg|(?:[a-z]\.){0,6}[a-z])$/;
const BEFORE_NUMBER = /(?:^|[\s(])(?:n|no|num|art|tel|p)$/;

const TURNS = new RegExp(
  [
    '[,\\s](?=(?:mais|par contre|en revanche|au fait|et au fait|et sinon|but|however|by the way)\\b)',
    '\\s(?=pas \\d[\\d ,.]*\\W*$)',
    '(?<=,) (?=(?:sinon|et sinon|pas|non pas|et (?:non|pas)|not|plutot|finalement)\\b)',
    `[,\\s](?=${REPAIR_INSIDE})`,
    '[,\\s](?=(?:et|and) (?:qui (?!est\\b|sont\\b|se\\b)|quel|comment|quand|combien|pourquoi|a quoi|a qui|who|what|how|when|where|why)\\b)',
    "[,\\s](?=(?:et|and|mais|but) (?:on a|il y a|y a|c'est|ca|j'ai|nous avons|we have|i have) (?:jusqu'?a|jusqua|juska|jusk a|until) (?:quand|kan|kand|quelle|when)\\b)",
    "[,\\s](?=(?:(?:et|ou) )?(?:est-ce qu|esk|eske |qu'est-ce|faut-il|dois-je|doit-on|puis-je|peut-on|pouvez-vous|savez-vous|avez-vous|c'?(?:est)? (?:bon|bien ca|ok) (?:comme ca|comme sa|ou )|is (?:that|it|this) (?:ok|right|correct|enough|fine)|(?:do|should|can|must) (?:you|i|we) ))",
  ].join('|'),
  'g',
);
/** An interrogative word just before belongs to the question: « combien faut-il ». */
const ASKING_WORD =
  /\b(?:ou|quand|comment|combien|pourquoi|(?:a|de|pour|avec) qui|que|quoi|qui|what|where|how|when|why)(?: d[e'][^,]{0,30})?$/;
/** A part of a sentence that can stand as a question of its own. */
const OWN_QUESTION =
  /^(?:et |mais |ou |and |or |but )?(?:c|ce|se|cest|c'est|ca|sa|cela|n'est|il|elle|ils|on|je|j'|tu|vous|vs|nous|est|faut|fo|fau|y a|ya|dois|doit|peut|puis|a-t|is|are|do|does|can|should|it|that|you|we|i|ok|bon|non|hein|right|correct|d'accord|vrai|pas vrai)\b/;
const DENIED_CLEFT =
  /\b(?:c'?est pas|c'?est plus|ce n'est (?:pas|plus)|c pa?s?|se pa|it's not|it is not|this is not)\b[^.,]{1,80}?[, ](?=(?:non |mais )?(?:c'est|c |se |it's|it is))/;

/** Joins a question to what stands before it: « oui, et quelle est la date ? ». */
const JOINS = /^(?:et|mais|ou|donc|alors|au fait|and|but|or|so) /;
/** Where a part of a sentence may begin that asks: « 12 000 € et on peut en demander plus ? », « voilà c’est bien noté ? ». */
const PAUSE = new RegExp(
  [
    '(?:,|:| -|\\)) ',
    "\\s(?=(?:et|mais|du coup|au fait|alors|donc|sinon) (?:on|je|j'|nous|vous|il|elle|ca|faut|c'est|y a) )",
    "(?<=[\\d€%])\\s(?=(?:on|je|ca|c'est) )",
    "\\s(?=(?:voila|ok|alors|donc)[ ,]+(?:c'est|c|ca|vous) )",
    "\\s(?=c'est (?:bien )?(?:bon|enregistre|note|pris|correct|suffisant|valable)\\b[^,]{0,20}\\?)",
  ].join('|'),
  'g',
);
const QUOTE = /«[^«»]{1,300}»|“[^“”]{1,300}”|"[^"\n]{1,300}"/g;

/** The parts of a message that each say one thing, in order, covering all but the spaces between them. */
export function clausesOf(text: string, folded: string): readonly Span[] {
  const quoted = quotesOf(text);
  const cuts = new Set<number>();
  for (const sentence of sentencesOf(folded, quoted)) {
    cuts.add(sentence.start);
    for (const cut of cutsWithin(folded.slice(sentence.start, sentence.end))) {
      if (!isInside(sentence.start + cut, quoted)) cuts.add(sentence.start + cut);
    }
  }
  const starts = [...cuts].sort((a, b) => a - b).slice(0, MOST_CLAUSES);
  return starts.flatMap((start, i) => {
    const next = starts[i + 1];
    const span = trimmed(text, start, next ?? text.length);
    const end = next === undefined ? span.end : span.end - trailing(text.slice(span.start, span.end));
    return end > span.start ? [{ start: span.start, end }] : [];
  });
}

function trailing(part: string): number {
  return SEPARATOR.exec(part)?.[0].length ?? 0;
}

/** The same part without the spaces around it. */
export function trimmed(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length };
}

function sentencesOf(folded: string, quoted: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of found(SENTENCE_END, folded)) {
    const end = match.index + match[0].length;
    if (isInside(match.index, quoted) || !endsSentence(folded, match[0], match.index, start)) continue;
    if (end > start) sentences.push({ start, end });
    start = end;
    if (sentences.length >= MOST_CLAUSES) break;
  }
  return start < folded.length ? [...sentences, { start, end: folded.length }] : sentences;
}

function endsSentence(folded: string, mark: string, at: number, start: number): boolean {
  if (!/^[.…]/.test(mark)) return true;
  const before = folded.slice(Math.max(0, at - 16), at);
  const after = folded.slice(at + mark.length, at + mark.length + 12);
  if (/^\.{2,}$|^…$/.test(mark))
    return !/^\s+[a-z]/.test(after) || /^\s+(?:c'est|c |il |je |on )/.test(after);
  if (mark !== '.') return true;
  if (ABBREVIATED.test(before) && /^\s+\S/.test(after)) return false;
  if (BEFORE_NUMBER.test(before) && /^\s*\d/.test(after)) return false;
  if (setsAside(folded.slice(start, start + 12).trimStart())) return true;
  return !(/\d$/.test(before) && /^ \d/.test(after));
}

function cutsWithin(sentence: string): number[] {
  const cuts: number[] = [];
  for (const { index } of found(TURNS, sentence)) {
    const asking = ASKING_WORD.exec(sentence.slice(Math.max(0, index - 40), index));
    const cut = asking === null ? index + 1 : index - asking[0].length;
    if (cut > 0) cuts.push(cut);
    if (cuts.length >= MOST_CLAUSES) break;
  }
  const cleft = DENIED_CLEFT.exec(sentence);
  if (cleft !== null) cuts.push(cleft.index + cleft[0].length);
  const aside = sentence.search(/\S/);
  const comma = sentence.indexOf(', ');
  if (comma > 0 && setsAside(sentence.slice(aside))) cuts.push(comma + 1);
  const question = questionStart(sentence);
  return question === undefined ? cuts : [...cuts, question];
}

/** Where the question begins in a sentence that ends with its mark: « 71, c’est bien ça ? ». */
function questionStart(sentence: string): number | undefined {
  if (!/\?["»” )!.]*$/.test(sentence) || beginsQuestion(sentence.trimStart())) return undefined;
  for (const match of found(PAUSE, sentence)) {
    const start = match.index + match[0].length;
    const rest = sentence.slice(start);
    if (beginsQuestion(rest.replace(JOINS, '')) || OWN_QUESTION.test(rest))
      return asksAboutBefore(rest) ? undefined : start;
  }
  return undefined;
}

/** Like matchAll, which compiles its pattern anew at each call. */
function found(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}

/** What stands between quotation marks is one piece. */
function quotesOf(text: string): Span[] {
  return found(QUOTE, text).map(({ index, 0: quote }) => ({
    start: index,
    end: index + quote.length,
  }));
}

function isInside(at: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => at > start && at < end - 1);
}
