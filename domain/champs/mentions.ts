import { FRENCH_COMMON_WORDS } from '../text/french-common.js';
import { frenchSound } from '../text/french-sound.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from '../text/french-words.js';
import { words } from '../text/fold.js';
import { slipsBetween } from '../text/slips.js';
import type { Span } from '../understanding/said.js';

/** A way to say something, and what it says. */
interface Form<T> {
  readonly of: T;
  readonly words: readonly string[];
}

/** Ways to say things, ready to be looked for. */
export interface Forms<T> {
  readonly byFirstWord: ReadonlyMap<string, readonly Form<T>[]>;
  /** Every word of the forms, and how it sounds. */
  readonly sounds: ReadonlyMap<string, string>;
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
const LONGEST_WORD = 30;

/** Makes forms of phrases; small words between others do not matter, but in « les deux ». */
export function formsOf<T>(meanings: readonly (readonly [T, readonly string[]])[]): Forms<T> {
  const byFirstWord = new Map<string, Form<T>[]>();
  const sounds = new Map<string, string>();
  for (const [of, phrases] of meanings)
    for (const phrase of phrases) {
      const all = words(phrase);
      const bearing = all.filter((word) => !LINKS.has(word));
      const kept = bearing.join('').length > 2 && bearing.join() !== 'deux' ? bearing : all;
      const [first] = kept;
      if (first === undefined) continue;
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { of, words: kept }]);
      for (const word of kept) sounds.set(word, frenchSound(word));
    }
  return { byFirstWord, sounds };
}

/** The forms that a text folded in place holds, in order; a shorter one within a longer one does not count. */
export function findMentions<T>(folded: string, forms: Forms<T>): Mention<T>[] {
  const tokens = [...folded.matchAll(/[a-z0-9]+/g)].slice(0, MOST_WORDS).map(({ 0: word, index }) => ({
    ...{ word, start: index, end: index + word.length },
    meant: meantBy(word, forms.sounds),
  }));
  const found = tokens.flatMap(({ meant }, at) =>
    [...meant.keys()].flatMap((word) =>
      (forms.byFirstWord.get(word) ?? []).flatMap((form) => mentionAt(form, tokens, at) ?? []),
    ),
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

interface Token extends Span {
  readonly word: string;
  /** The words of forms that it may be, and how many slips away. */
  readonly meant: ReadonlyMap<string, number>;
}

function mentionAt<T>(form: Form<T>, tokens: readonly Token[], from: number): Mention<T> | undefined {
  let at = from;
  let slips = 0;
  for (const [i, word] of form.words.entries()) {
    while (i > 0 && LINKS.has(tokens[at]?.word ?? '') && tokens[at]?.word !== word) at += 1;
    const away = tokens[at]?.meant.get(word);
    if (away === undefined) return undefined;
    slips += away;
    at += 1;
  }
  const [first, last] = [tokens[from], tokens[at - 1]];
  if (first === undefined || last === undefined) return undefined;
  return { of: form.of, start: first.start, end: last.end, length: form.words.length, slips };
}

/** The words that a typed one may be: itself, its plural, and for a word that nobody knows those near it or of its sound. */
function meantBy(typed: string, sounds: Forms<unknown>['sounds']): Map<string, number> {
  const meant = new Map<string, number>();
  for (const word of [typed, `${typed}s`, typed.replace(/s$/, '')]) if (sounds.has(word)) meant.set(word, 0);
  if (meant.size > 0 || typed.length < 4 || typed.length > LONGEST_WORD || isKnown(typed)) return meant;
  const sound = frenchSound(typed);
  for (const [word, itsSound] of sounds) {
    if (word.length < 4 || Math.abs(typed.length - word.length) > 3) continue;
    if (sound.length > 2 && sound === itsSound) meant.set(word, 0);
    else if (typed.charAt(0) === word.charAt(0) || sound.charAt(0) === itsSound.charAt(0)) {
      const slips = slipsBetween(typed, word);
      if (slips !== undefined) meant.set(word, slips);
    }
  }
  return meant;
}

function isKnown(word: string): boolean {
  return FRENCH_COMMON_WORDS.has(word) || FRENCH_FUNCTION_WORDS.has(word) || FRENCH_NEUTRAL_WORDS.has(word);
}
