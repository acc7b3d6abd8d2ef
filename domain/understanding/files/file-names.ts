import { foldInPlace } from '../../text/fold.js';
import type { Span } from '../span.js';

/** A file that the dossier holds, under its document. */
export interface FileThere {
  readonly id: string;
  readonly nom: string;
  readonly piece: string;
  /** ISO instant of reception. */
  readonly recuLe: string;
}

/** A file that a message names. */
export interface FileNamed extends Span {
  readonly file: FileThere;
}

/** Shorter parts of a name, or letters alone that are this short, name nothing by themselves. */
const LEAST = { withDigit: 3, letters: 5 };
const BOUND = String.raw`(?<![a-z0-9])`;

/**
 * The files whose name a message says, whole, without its ending, or by a part that no other file has.
 * @param isOrdinary whether a word is said of documents in general: « budget » names no file
 */
export function filesNamed(
  text: string,
  there: readonly FileThere[],
  isOrdinary: (word: string) => boolean,
): readonly FileNamed[] {
  const folded = foldInPlace(text);
  return there.flatMap((file) => {
    const names = [...wholeNames(file.nom), ...ownParts(file, there, isOrdinary)];
    for (const name of names) {
      const found = new RegExp(`${BOUND}${escaped(name)}(?![a-z0-9])`).exec(folded);
      if (found !== null) return [{ file, start: found.index, end: found.index + found[0].length }];
    }
    return [];
  });
}

/** Whether two files may be pages of one paper: their names are the same but for a number. */
export function sameSeries(one: string, other: string): boolean {
  const letters = (nom: string): string => foldInPlace(nom).replace(/[^a-z.]+/g, '');
  return letters(one) === letters(other);
}

function wholeNames(nom: string): readonly string[] {
  const folded = foldInPlace(nom);
  const stem = folded.replace(/\.[a-z0-9]{1,5}$/, '');
  return [folded, ...(isDistinct(stem) ? [stem] : [])];
}

function ownParts(
  { id, nom }: FileThere,
  there: readonly FileThere[],
  isOrdinary: (word: string) => boolean,
): readonly string[] {
  const others = new Set(there.filter((each) => each.id !== id).flatMap((each) => partsOf(each.nom)));
  return partsOf(nom).filter((part) => isDistinct(part) && !others.has(part) && !isOrdinary(part));
}

const partsOf = (nom: string): readonly string[] =>
  foldInPlace(nom)
    .replace(/\.[a-z0-9]{1,5}$/, '')
    .match(/[a-z0-9]+/g) ?? [];

function isDistinct(part: string): boolean {
  if (/^(?:19|20)\d\d$/.test(part)) return false;
  if (/^[a-z]+\d|^\d+[a-z]/.test(part)) return true;
  return part.length >= (/\d/.test(part) ? LEAST.withDigit : LEAST.letters);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
