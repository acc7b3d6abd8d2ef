import type { Langue } from '../appel/appel.js';
import { MAX_TEXT, foldInPlace, plainLines } from '../text/fold.js';
import { recalling } from '../text/recalling.js';
import { clausesOf, trimmed } from './clauses.js';
import { isConditional } from './marks/condition.js';
import { isCorrection } from './marks/correction.js';
import { doubtOf } from './marks/doubt.js';
import { isNegated, setsAside } from './marks/negation.js';
import { isQuestion } from './marks/question.js';
import { isRepair, repairLength } from './marks/repair.js';
import { leadingWrap, trailingWrap } from './marks/wrappers.js';
import type { Span } from './span.js';

export type { Span } from './span.js';

/** What governs a clause, whatever it says. */
export interface Marks {
  /** It asks something, with or without its mark. */
  readonly question: boolean;
  /** « ce n’est pas une fondation », « pas dix ». */
  readonly negation: boolean;
  /** « environ », « je crois »; or « je ne sais pas », « il faut que je demande ». */
  readonly doubt: 'none' | 'hedged' | 'unknown';
  /** It takes back what came before in the same message: « enfin non », « pardon », « pas dix, douze ». */
  readonly repair: boolean;
  /** It speaks of an earlier answer: « le SIRET donné tout à l’heure est faux ». */
  readonly correction: boolean;
  /** « si c’est définitif alors non ». */
  readonly condition: boolean;
}

/** A part of a message that says one thing. */
export interface Clause extends Span {
  readonly text: string;
  /** Without greeting, politeness, filler and hedge: « alors chez nous c’est ». */
  readonly core: Span;
  readonly marks: Marks;
}

/** A message, read once for all who want to know what it means. */
export interface Said {
  /** With ordinary spaces and apostrophes, line breaks as « \n », bounded: what readers look at. */
  readonly text: string;
  /** The same, place by place, with the apostrophes and spaces that were typed: what is stored. */
  readonly typed: string;
  readonly langue: Langue;
  readonly clauses: readonly Clause[];
}

/** What a message asks: its questions, joined; empty when it asks nothing. */
export function questionIn({ clauses }: Said): string {
  return clauses
    .filter(({ marks }) => marks.question)
    .map(({ text }) => text.trim())
    .join(' ');
}

/** Whether some part of a text asks something. */
export function asksSomething(text: string): boolean {
  return hear(text, 'fr').clauses.some(({ marks }) => marks.question);
}

const INVISIBLE = /[\u200b\u200c\u2060\ufeff]/g;

/** Before a capital, a hyphen joins a name: « Martin-Bon » closes with no « bon », « Jong-Il » asks nothing. */
const NAMED_AFTER = /(?<=\p{Ll})-(?=\p{Lu})/gu;

/** The parts of one message, and of those that come at the same time. */
const RECENT = 32;
const heard: Readonly<Record<Langue, (text: string) => Said>> = {
  fr: recalling((text) => read(text, 'fr'), RECENT),
  en: recalling((text) => read(text, 'en'), RECENT),
};

/** Reads a message into its clauses. */
export function hear(text: string, langue: Langue): Said {
  return heard[langue](text);
}

function read(text: string, langue: Langue): Said {
  const typed = text
    .slice(0, 2 * MAX_TEXT)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .slice(0, MAX_TEXT);
  // A joiner holds emoji together; as a space, every place of one text stays that place of the other.
  const said = plainLines(typed.replaceAll('\u200d', ' '));
  const folded = foldInPlace(said.replace(NAMED_AFTER, '_'));
  const spans = clausesOf(said, folded);
  const clauses = spans.map((span, i) => {
    const before = spans[i - 1];
    return clauseOf(said, folded, span, before && folded.slice(before.start, before.end));
  });
  return { text: said, typed, langue, clauses };
}

function clauseOf(said: string, whole: string, { start, end }: Span, before: string | undefined): Clause {
  const folded = whole.slice(start, end);
  const outside = withoutQuotes(folded);
  const opening = outside.slice(leadingWrap(outside));
  const question = isQuestion(outside) || isQuestion(opening);
  const repair = before !== undefined && (isRepair(folded) || setsAside(before));
  const marks: Marks = {
    question,
    negation: isNegated(opening) || isNegated(outside),
    doubt: doubtOf(outside),
    repair,
    correction: isCorrection(outside),
    condition: !question && isConditional(outside),
  };
  return {
    start,
    end,
    text: said.slice(start, end),
    core: coreOf(said, folded, { start, end }, repair),
    marks,
  };
}

/** What is quoted is named, not said: « « Qui embauche ? » est le titre » asks nothing. */
function withoutQuotes(folded: string): string {
  const outside = folded.replace(/«[^«»]{1,300}»|“[^“”]{1,300}”|"[^"\n]{1,300}"/g, ' x ');
  return /[a-z]{2}/.test(outside) ? outside : folded;
}

function coreOf(said: string, folded: string, { start, end }: Span, repair: boolean): Span {
  const taken = repair ? Math.min(repairLength(folded), folded.length) : 0;
  const first = taken + leadingWrap(folded.slice(taken));
  const last = trailingWrap(folded.slice(first)) + first;
  const core = bare(said, trimmed(said, start + first, start + last));
  return core.end > core.start ? core : { start, end };
}

/** Without the comma that led to the next clause. */
function bare(said: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /[\s,;:]/.test(said.charAt(last - 1))) last--;
  return { start, end: last };
}
