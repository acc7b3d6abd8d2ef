import type { Langue } from '../appel/appel.js';
import { MAX_TEXT, plain } from '../text/fold.js';

/** A part of a text, as indices into `Said.text`; `end` is the first one after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

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
  /** With ordinary spaces and apostrophes, bounded: what readers look at. */
  readonly text: string;
  /** The same, place by place, with the apostrophes and spaces that were typed: what is stored. */
  readonly typed: string;
  readonly langue: Langue;
  readonly clauses: readonly Clause[];
}

const INVISIBLE = /[\u200b\u200c\u2060\ufeff]/g;

/** Reads a message into its clauses. */
export function hear(text: string, langue: Langue): Said {
  const typed = text.normalize('NFC').replace(INVISIBLE, '').slice(0, MAX_TEXT);
  // A joiner holds emoji together; as a space, every place of one text stays that place of the other.
  const said = plain(typed.replaceAll('\u200d', ' '));
  return { text: said, typed, langue, clauses: said.trim() === '' ? [] : [whole(said)] };
}

function whole(text: string): Clause {
  const span = { start: 0, end: text.length };
  const question = text.trim().endsWith('?');
  const marks = { question, negation: false, repair: false, correction: false, condition: false };
  return { ...span, text, core: span, marks: { ...marks, doubt: 'none' } };
}
