import { FRENCH_COMMON_WORDS } from '../text/french-common.js';
import { frenchSound } from '../text/french-sound.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from '../text/french-words.js';
import { words } from '../text/fold.js';
import { slipsBetween } from '../text/slips.js';
import type { Span } from '../understanding/said.js';

/** A way to say something, and what it says. */
export interface Form<T> {
  readonly of: T;
  readonly words: readonly string[];
}

/** A form found in a text. */
export interface Mention<T> extends Span {
  readonly of: T;
  /** Words that the form holds. */
  readonly length: number;
  /** Slips of the keyboard forgiven; a word that only sounds the same counts none. */
  readonly slips: number;
}

const LINKS = new Set('de d des du l la le les a au aux en et of the n s'.split(' '));
const MOST_WORDS = 80;
const sounds = new Map<string, string>();

/** Makes forms of phrases; small words between others do not matter, but in « les deux ». */
export function formsOf<T>(of: T, phrases: readonly string[]): Form<T>[] {
  return phrases.flatMap((phrase) => {
    const all = words(phrase);
    const bearing = all.filter((word) => !LINKS.has(word));
    const kept = bearing.join('').length > 2 && bearing.join() !== 'deux' ? bearing : all;
    return kept.length === 0 ? [] : [{ of, words: kept }];
  });
}

/** The forms that a text folded in place holds, in order; within a longer one of another meaning, a shorter one does not count. */
export function findMentions<T>(folded: string, forms: readonly Form<T>[]): Mention<T>[] {
  const tokens = [...folded.matchAll(/[a-z0-9]+/g)]
    .slice(0, MOST_WORDS)
    .map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
  const found = forms.flatMap((form) =>
    tokens.flatMap((_, at) => {
      const mention = mentionAt(form, tokens, at);
      return mention === undefined ? [] : [mention];
    }),
  );
  const size = ({ start, end, slips }: Mention<T>): number => end - start - slips;
  return found
    .filter(
      (one) =>
        !found.some((other) => other.start < one.end && one.start < other.end && size(other) > size(one)),
    )
    .filter(
      (one, at, all) => all.findIndex((other) => other.of === one.of && other.start === one.start) === at,
    )
    .sort((a, b) => a.start - b.start);
}

type Token = Span & { readonly word: string };

function mentionAt<T>(form: Form<T>, tokens: readonly Token[], from: number): Mention<T> | undefined {
  let at = from;
  let slips = 0;
  for (const [i, word] of form.words.entries()) {
    while (i > 0 && LINKS.has(tokens[at]?.word ?? '') && tokens[at]?.word !== word) at += 1;
    const token = tokens[at];
    const away = token === undefined ? undefined : distance(token.word, word);
    if (away === undefined) return undefined;
    slips += away;
    at += 1;
  }
  const [first, last] = [tokens[from], tokens[at - 1]];
  if (first === undefined || last === undefined) return undefined;
  return { of: form.of, start: first.start, end: last.end, length: form.words.length, slips };
}

/** Slips between a typed word and one of a form; none for a plural or another spelling of one sound. */
function distance(typed: string, word: string): number | undefined {
  if (typed === word || typed === `${word}s` || `${typed}s` === word) return 0;
  if (
    typed.length < 4 ||
    word.length < 4 ||
    (typed[0] !== word[0] && frenchSound(typed)[0] !== soundOf(word)[0])
  )
    return undefined;
  if (FRENCH_COMMON_WORDS.has(typed) || FRENCH_FUNCTION_WORDS.has(typed) || FRENCH_NEUTRAL_WORDS.has(typed))
    return undefined;
  if (Math.abs(typed.length - word.length) > 3) return undefined;
  const sound = frenchSound(typed);
  if (sound.length > 2 && sound === soundOf(word)) return 0;
  return slipsBetween(typed, word);
}

/** Forms come from content, so that their words are few. */
function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  const sound = frenchSound(word);
  sounds.set(word, sound);
  return sound;
}
