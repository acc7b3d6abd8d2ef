import { findAmounts } from '../champs/numbers/amounts.js';
import { foldInPlace, plain } from '../text/fold.js';
import { foldAccents } from '../text/normalise.js';
import { contradictions, proposedDays, type ProposedDay } from './days.js';
import { sentencesOf, type Sentence } from './sentences.js';

/** Something that a page says of a subject, by the words at which it is recognised. */
export interface Subject {
  readonly id: string;
  readonly reconnu: readonly string[];
}

/** What was read of a subject: its sentences, in their order. */
export interface Said {
  readonly id: string;
  readonly phrases: readonly string[];
}

export interface ProposedAmount {
  readonly euros: number;
  readonly phrase: string;
}

export interface ProposedContact {
  readonly valeur: string;
  readonly kind: 'adresse' | 'telephone';
  readonly phrase: string;
}

/** All that a call's page proposes; its author confirms each. */
export interface Proposals {
  readonly jours: readonly ProposedDay[];
  /** The different limits that the page gives. */
  readonly contradictions: readonly ProposedDay[];
  readonly montants: readonly ProposedAmount[];
  readonly contacts: readonly ProposedContact[];
  readonly pieces: readonly Said[];
  readonly faq: readonly Said[];
}

/** Sentences that answer one question; further ones say it again. */
const MOST_PHRASES = 3;
const LONGEST_TITLE = 4;
/** Smaller sums are prices of a call, a page number, a room. */
const LEAST_EUROS = 100;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const TELEPHONE = /(?<!\d)0[1-9](?:[ .]?\d{2}){4}(?!\d)/g;

/** Reads a call's page. @param lines its paragraphs, titles and items @param year what a day without a year is of */
export function proposalsOf(
  lines: readonly string[],
  {
    year,
    pieces,
    faq,
  }: { readonly year: string; readonly pieces: readonly Subject[]; readonly faq: readonly Subject[] },
): Proposals {
  const sentences = sentencesOf(lines);
  const jours = proposedDays(sentences, year);
  return {
    jours,
    contradictions: contradictions(jours),
    montants: amountsIn(sentences),
    contacts: contactsIn(sentences),
    pieces: said(sentences, pieces),
    // A title answers nothing.
    faq: said(
      sentences.filter(({ folded }) => folded.split(' ').length > LONGEST_TITLE),
      faq,
    ),
  };
}

function amountsIn(sentences: readonly Sentence[]): readonly ProposedAmount[] {
  const found = sentences.flatMap(({ text }) =>
    findAmounts(foldInPlace(plain(text)), false)
      .amounts.filter(({ euros, unit }) => unit && euros >= LEAST_EUROS)
      .map(({ euros }) => ({ euros, phrase: text })),
  );
  return [...new Map(found.map((each) => [each.euros, each])).values()];
}

function contactsIn(sentences: readonly Sentence[]): readonly ProposedContact[] {
  const found = sentences.flatMap(({ text }) => [
    ...[...text.matchAll(ADDRESS)].map(([valeur]) => ({ valeur, kind: 'adresse' as const, phrase: text })),
    ...[...text.matchAll(TELEPHONE)].map(([valeur]) => ({
      valeur,
      kind: 'telephone' as const,
      phrase: text,
    })),
  ]);
  return [...new Map(found.map((each) => [each.valeur.toLowerCase(), each])).values()];
}

function said(sentences: readonly Sentence[], subjects: readonly Subject[]): readonly Said[] {
  const told = sentences.map(({ text, folded }) => ({
    text,
    ids: subjectsOf(` ${spaced(folded)} `, subjects),
  }));
  return subjects.flatMap(({ id }) => {
    const phrases = told.filter(({ ids }) => ids.has(id)).map(({ text }) => text);
    return phrases.length === 0 ? [] : [{ id, phrases: phrases.slice(0, MOST_PHRASES) }];
  });
}

/** The subjects that a sentence speaks of; « dépenses éligibles » is not about who is « éligible ». */
function subjectsOf(sentence: string, subjects: readonly Subject[]): ReadonlySet<string> {
  const found = subjects.flatMap(({ id, reconnu }) =>
    reconnu
      .map((each) => ({ id, words: ` ${spaced(each)}` }))
      .filter(({ words }) => sentence.includes(words)),
  );
  const isPart = (id: string, words: string): boolean =>
    found.some(
      (other) => other.id !== id && other.words.length > words.length && other.words.includes(words),
    );
  return new Set(found.filter(({ id, words }) => !isPart(id, words)).map(({ id }) => id));
}

function spaced(text: string): string {
  return foldAccents(plain(text))
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}
