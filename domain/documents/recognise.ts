import { fold, words } from '../text/fold.js';
import { WordRow } from './alike.js';
import type { Paper, PaperLine } from './paper.js';

/** How a type of paper is told from others. */
export interface Indices {
  /** How such a paper names itself, in its title. */
  readonly titres: readonly string[];
  /** What it speaks of, anywhere. */
  readonly mots: readonly string[];
  /** What tells that it is another paper. */
  readonly sans: readonly string[];
}

/** A type of paper that files are compared with. */
export interface PaperType {
  readonly id: string;
  readonly indices: Indices;
  /** Other names that people give it, as in the name of a file. */
  readonly noms: readonly string[];
  /** Whether this dossier asks for it, as far as its answers tell; undefined where they don't. */
  readonly demandee?: boolean;
}

/** What a file was recognised as. */
export interface Recognition {
  /** The likeliest type; undefined for none of them. */
  readonly id: string | undefined;
  readonly probability: number;
  /** The types in order, with their shares. */
  readonly ranking: readonly { readonly id: string; readonly probability: number }[];
  /** Types that other pages of the same file are. */
  readonly aussi: readonly string[];
}

const FIRST_TITLE = 5;
const LATER_TITLE = 2.2;
const IN_TEXT = 0.9;
const WORD = 0.75;
const MOST_WORDS = 4.5;
const AGAINST = 3;
const FILE_NAME = 1.2;
/** What nobody can read is told by its name alone. */
const NAME_ALONE = 3.2;
const UNREADABLE = 0.45;
const NOT_ASKED = 1.6;
const NONE = 2.4;
/** A page that is this surely of another type is another document. */
const OTHER_DOCUMENT = 4.5;
const FIRST_LINES = 14;

/** Tells which of these types a file is, if any. @param nom the name of the file, which may mislead */
export function recognise(paper: Paper, types: readonly PaperType[], nom = ''): Recognition {
  const readable = isReadable(paper);
  const scores = types.map((type) => {
    const read = readable ? scoreOf(paper.lines, type, paper.pictured, 1) : 0;
    const named = fromName(type, nom) ? (readable ? FILE_NAME : NAME_ALONE) : 0;
    return { id: type.id, score: read + named - (type.demandee === false ? NOT_ASKED : 0) };
  });
  const shares = softmax([...scores, { id: '', score: NONE }]);
  const [first] = shares;
  const id = first === undefined || first.id === '' ? undefined : first.id;
  return {
    id,
    probability: first?.probability ?? 0,
    ranking: shares.filter((share) => share.id !== ''),
    aussi: id === undefined || !readable ? [] : alsoIn(paper, types, id),
  };
}

/** Whether its text can be trusted: a blurred photo is read as letters too. */
export function isReadable({ pages }: Pick<Paper, 'pages'>): boolean {
  const read = pages.flatMap(({ ocr }) => (ocr === undefined ? [] : [ocr.sure]));
  return read.length === 0 || read.length < pages.length || Math.max(...read) >= UNREADABLE;
}

/** The types of pages that begin another document. */
function alsoIn(paper: Paper, types: readonly PaperType[], main: string): readonly string[] {
  const found = new Set<string>();
  for (const page of paper.pages.slice(1)) {
    const lines = paper.lines.filter((line) => line.page === page.number);
    if (continues(lines, paper)) continue;
    const ranked = types
      .map((type) => ({ id: type.id, score: scoreOf(lines, type, paper.pictured, page.number) }))
      .sort((a, b) => b.score - a.score);
    const [first, second] = ranked;
    if (
      first !== undefined &&
      first.id !== main &&
      first.score > OTHER_DOCUMENT &&
      first.score > (second?.score ?? 0) + 1.5
    )
      found.add(first.id);
  }
  return [...found];
}

/** A page that bears the header, the footer or the numbering of the first one belongs to it. */
function continues(lines: readonly PaperLine[], { lines: all, pages }: Paper): boolean {
  if (lines.some(({ folded }) => /(?:^|\bpage |[- ])([2-9]|1\d) ?(?:\/|sur|of) ?\d{1,2}$/.test(folded)))
    return true;
  const first = pages[0]?.number;
  const marks = new Set(all.filter(({ page }) => page === first).map(markOf));
  const edges = [...lines.slice(0, 2), ...lines.slice(-2)].map(markOf);
  return edges.some((mark) => mark.length > 12 && marks.has(mark));
}

/** A line without its numbers. */
function markOf({ folded }: PaperLine): string {
  return folded
    .replace(/[^a-z ]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function scoreOf(
  lines: readonly PaperLine[],
  { indices }: PaperType,
  forgiving: boolean,
  firstPage: number,
): number {
  const whole = new WordRow(textOf(lines), forgiving);
  const first = new WordRow(
    textOf(headings(lines.filter(({ page }) => page === firstPage)).slice(0, FIRST_LINES)),
    forgiving,
  );
  const later = new WordRow(textOf(headings(lines)), forgiving);
  let title = 0;
  for (const phrase of indices.titres) {
    const wanted = words(phrase);
    const weight = lengthWeight(wanted);
    if (first.find(wanted) >= 0) title = Math.max(title, FIRST_TITLE * weight);
    else if (later.find(wanted) >= 0) title = Math.max(title, LATER_TITLE * weight);
    else if (whole.find(wanted) >= 0) title = Math.max(title, IN_TEXT * weight);
  }
  const held = indices.mots.filter((phrase) => whole.find(words(phrase)) >= 0).length;
  const against = indices.sans.filter((phrase) => whole.find(words(phrase)) >= 0).length;
  return title + Math.min(MOST_WORDS, held * WORD) - against * AGAINST;
}

/** One word says less than two. */
function lengthWeight(phrase: readonly string[]): number {
  return phrase.length === 1 ? 0.75 : 1;
}

function headings(lines: readonly PaperLine[]): readonly PaperLine[] {
  return lines.filter(({ heading }) => heading);
}

function textOf(lines: readonly PaperLine[]): string[] {
  return lines.map(({ text }) => text);
}

function fromName({ noms, indices }: PaperType, nom: string): boolean {
  const said = new WordRow(
    [
      nom
        .replace(/\.[^.]*$/, '')
        .replace(/([\p{Ll}])(\p{Lu})/gu, '$1 $2')
        .replace(/[_\d-]+/g, ' '),
    ],
    false,
  );
  return [...noms, ...indices.titres].some((name) => said.find(words(fold(name))) >= 0);
}

function softmax(scores: readonly { id: string; score: number }[]): { id: string; probability: number }[] {
  const most = Math.max(...scores.map(({ score }) => score));
  const powers = scores.map(({ id, score }) => ({ id, power: Math.exp(score - most) }));
  const sum = powers.reduce((total, { power }) => total + power, 0);
  return powers
    .map(({ id, power }) => ({ id, probability: power / sum }))
    .sort((a, b) => b.probability - a.probability);
}
