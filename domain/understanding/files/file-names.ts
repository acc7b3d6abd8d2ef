import { foldInPlace } from '../../text/fold.js';
import { overlap, type Span } from '../span.js';

/** A file that was sent: under its document, or without a place yet. */
export interface FileThere {
  readonly id: string;
  readonly nom: string;
  /** Absent while it waits for its place. */
  readonly piece?: string;
  /** The document that it surely is, by what was read of it. */
  readonly lu?: string;
  /** Absent once it is read, or where nothing is. */
  readonly enLecture?: true;
  /** ISO instant of reception. */
  readonly recuLe: string;
}

/** A file that a message names. */
export interface FileNamed extends Span {
  readonly file: FileThere;
  /** Whether it is by its name, or a code in it; else by an ordinary word of its name, which may be said of something else. */
  readonly surely: boolean;
}

/** Shorter parts of a name, or letters alone that are this short, name nothing by themselves. */
const LEAST = { withDigit: 3, letters: 5 };
const BOUND = String.raw`(?<![a-z0-9])`;
const ENDING = /\.[a-z0-9]{1,5}$/;
const WRITTEN =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}_()&+'.-]*\.(?:pdf|docx?|od[ts]|xlsx?|csv|jpe?g|png|heic|tiff?|zip|msg|eml|txt|rtf)(?![\p{L}\p{N}])/giu;

/** Where a text writes names of files, there or not: no word in them says anything else. */
export function namesWritten(text: string): readonly Span[] {
  return [...text.matchAll(WRITTEN)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
}

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
  const written = namesWritten(text);
  return there
    .flatMap((file) => {
      for (const { name, surely } of namesOf(file, there, isOrdinary)) {
        const found = placesOf(name, folded).find(
          // An ordinary word within another name says nothing of this file.
          (span) => surely || !written.some((each) => overlap(each, span)),
        );
        if (found !== undefined) return [{ file, surely, ...found }];
      }
      return [];
    })
    .sort((one, other) => one.start - other.start);
}

/** Whether two files may be pages of one paper: their names are the same but for a number. */
export function sameSeries(one: string, other: string): boolean {
  const letters = (nom: string): string => foldInPlace(nom).replace(/[^a-z.]+/g, '');
  return letters(one) === letters(other);
}

function placesOf(name: string, folded: string): readonly Span[] {
  return [...folded.matchAll(new RegExp(`${BOUND}${escaped(name)}(?![a-z0-9])`, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));
}

interface Name {
  readonly name: string;
  readonly surely: boolean;
}

function namesOf(
  file: FileThere,
  there: readonly FileThere[],
  isOrdinary: (word: string) => boolean,
): readonly Name[] {
  const folded = foldInPlace(file.nom);
  const stem = folded.replace(ENDING, '');
  const told = partsOf(file.nom).some((part) => !isOrdinary(part) && part.length > 1);
  return [
    { name: folded, surely: true },
    ...(isDistinct(stem) && told ? [{ name: stem, surely: true }] : []),
    ...ownParts(file, there, isOrdinary).map((name) => ({ name, surely: /\d/.test(name) })),
  ];
}

function ownParts(
  { nom }: FileThere,
  there: readonly FileThere[],
  isOrdinary: (word: string) => boolean,
): readonly string[] {
  const others = new Set(there.filter((each) => each.nom !== nom).flatMap((each) => partsOf(each.nom)));
  return partsOf(nom).filter((part) => isDistinct(part) && !others.has(part) && !isOrdinary(part));
}

const partsOf = (nom: string): readonly string[] =>
  foldInPlace(nom)
    .replace(ENDING, '')
    .match(/[a-z0-9]+/g) ?? [];

function isDistinct(part: string): boolean {
  if (/^(?:19|20)\d\d$/.test(part)) return false;
  if (/^[a-z]+\d|^\d+[a-z]/.test(part)) return true;
  return part.length >= (/\d/.test(part) ? LEAST.withDigit : LEAST.letters);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
