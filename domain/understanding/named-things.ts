import type { Appel, Champ, Piece } from '../appel/appel.js';
import { Speller, indexVocabulary } from '../faq/spelling.js';
import { ENGLISH_FUNCTION_WORDS, ENGLISH_NEUTRAL_WORDS } from '../text/english.js';
import { FRENCH_COMMON_WORDS } from '../text/french-common.js';
import { frenchSound } from '../text/french-sound.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from '../text/french-words.js';
import { foldAccents } from '../text/normalise.js';
import { nameWords, type PlacedWord } from '../text/name-words.js';
import type { Span } from './said.js';

/** A field or a document of a call. */
export interface Thing {
  readonly kind: 'champ' | 'piece';
  readonly id: string;
}

/** A field or a document that a text names. Several with one span: the words name each of them as well. */
export interface NamedThing extends Thing {
  readonly span: Span;
  /** 0 to 1: shared between those that the same words name, less for a misspelt name, or for the first word of one only. */
  readonly sure: number;
}

/** Finds what a text names. @param asked which things may be meant here; all of them without it */
export type ThingNamer = (text: string, asked?: (thing: Thing) => boolean) => readonly NamedThing[];

interface NameNode {
  readonly next: Map<string, NameNode>;
  readonly things: Map<Thing, number>;
}

interface Match {
  readonly things: readonly (readonly [Thing, number])[];
  /** How many words it takes. */
  readonly length: number;
  readonly misspelt: boolean;
}

const WHOLE = 1;
const FIRST_WORD = 0.5;
const MISSPELT = 0.8;
/** A shorter first word names nothing by itself: « Nom de la structure ». */
const LEAST_FIRST = 4;
/** « lattestation », « ladresse »: an article without its apostrophe. */
const GLUED = /^[ld][aeiouh][a-z]{5}/;
/** No person names things beyond. */
const MOST_WORDS = 600;

/** By the fields of a call, which all that is known of one version share. */
const made = new WeakMap<Appel['champs'], ThingNamer>();

/** Finds the fields and documents of a call, in the version that a dossier goes by; learned once. */
export function thingNamerOf(appel: Pick<Appel, 'champs' | 'pieces'>): ThingNamer {
  const namer = made.get(appel.champs) ?? createThingNamer(appel);
  made.set(appel.champs, namer);
  return namer;
}

/** Learns the names of a call: the label of each field and document, its `mots`, and the first word of its label. */
export function createThingNamer({ champs, pieces }: Pick<Appel, 'champs' | 'pieces'>): ThingNamer {
  const root = newNode();
  const things = [
    ...champs.map((champ) => [{ kind: 'champ', id: champ.id }, champ] as const),
    ...pieces.map((piece) => [{ kind: 'piece', id: piece.id }, piece] as const),
  ];
  const full = things.flatMap(([thing, named]) =>
    namesOf(named).map((name) => [thing, nameWords(name)] as const),
  );
  for (const [thing, words] of full) insert(root, words, thing, WHOLE);
  for (const [thing, { libelle }] of things) insertFirst(root, Object.values(libelle), thing);
  const speller = spellerOf(full.map(([, words]) => words));
  return (text, asked = () => true) =>
    find(nameWords(text).slice(0, MOST_WORDS), root, speller, asked).filter(
      ({ span }) =>
        !AS.test(foldAccents(text.slice(0, span.end))) &&
        (!FRENCH_FUNCTION_WORDS.has(foldAccents(text.slice(span.start, span.end))) || names(text, span)),
    );
}

/** « le tel », « tél : 06 », and not « tel que »: a word of grammar names something after an article, or before its value. */
function names(text: string, { start, end }: Span): boolean {
  return LEADS_NAME.test(foldAccents(text.slice(0, start))) || LEADS_VALUE.test(text.slice(end));
}

/** « au titre de l’appel 2022 » names no title. */
const AS = /(?:^|[^a-z])au titre$/;
const LEADS_NAME = /(?:^|[^a-z])(?:les?|la|mon|ton|son|notre|votre|leur|du|au|ce|the|my|our) $/;
const LEADS_VALUE = /^\.? ?[:=]|^\.? \+?\d/;

const namesOf = ({ libelle, mots }: Champ | Piece): readonly string[] => [
  ...Object.values(libelle),
  ...Object.values(mots ?? {}).flat(),
];

/** The first word of a label names it too, unless something has that very name. */
function insertFirst(root: NameNode, labels: readonly string[], thing: Thing): void {
  for (const label of labels) {
    const [first] = nameWords(label);
    if (first === undefined || first.word.length < LEAST_FIRST) continue;
    const known = root.next.get(first.word);
    if ([...(known?.things.values() ?? [])].every((sure) => sure < WHOLE))
      insert(root, [first], thing, FIRST_WORD);
  }
}

function insert(root: NameNode, words: readonly PlacedWord[], thing: Thing, sure: number): void {
  let node = root;
  for (const { word } of words) {
    let next = node.next.get(word);
    if (next === undefined) node.next.set(word, (next = newNode()));
    node = next;
  }
  if (node !== root && !node.things.has(thing)) node.things.set(thing, sure);
}

const newNode = (): NameNode => ({ next: new Map(), things: new Map() });

function spellerOf(names: readonly (readonly PlacedWord[])[]): Speller {
  const uses = new Map<string, number>();
  for (const { word } of names.flat()) uses.set(word, (uses.get(word) ?? 0) + 1);
  const ordinary = [
    ...[FRENCH_COMMON_WORDS, FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS],
    ...[ENGLISH_FUNCTION_WORDS, ENGLISH_NEUTRAL_WORDS],
  ];
  return new Speller(
    indexVocabulary(uses, frenchSound),
    new Set(ordinary.flatMap((words) => [...words])),
    frenchSound,
  );
}

/** From left to right, the longest name that starts at a word. */
function find(
  words: readonly PlacedWord[],
  root: NameNode,
  speller: Speller,
  asked: (thing: Thing) => boolean,
): readonly NamedThing[] {
  const found: NamedThing[] = [];
  const known = (word: string): string | undefined => (root.next.has(word) ? word : speller.correct(word));
  const meant = words.map(
    ({ word }) =>
      speller.correct(word) ??
      (GLUED.test(word) && !FRENCH_COMMON_WORDS.has(word) && !root.next.has(word)
        ? known(word.slice(1))
        : undefined),
  );
  for (let at = 0; at < words.length; at += 1) {
    const match = longestAt(words, meant, at, root, asked);
    if (match === undefined) continue;
    const span = { start: words[at]?.start ?? 0, end: words[at + match.length - 1]?.end ?? 0 };
    for (const [thing, sure] of match.things)
      found.push({ ...thing, span, sure: (sure * (match.misspelt ? MISSPELT : 1)) / match.things.length });
    at += match.length - 1;
  }
  return found;
}

function longestAt(
  words: readonly PlacedWord[],
  meant: readonly (string | undefined)[],
  start: number,
  root: NameNode,
  asked: (thing: Thing) => boolean,
): Match | undefined {
  let node: NameNode | undefined = root;
  let misspelt = false;
  let best: Match | undefined;
  for (let at = start; at < words.length; at += 1) {
    const corrected: string | undefined = meant[at];
    misspelt ||= corrected !== undefined;
    node = node.next.get(corrected ?? words[at]?.word ?? '');
    if (node === undefined) break;
    const things = [...node.things].filter(([thing]) => asked(thing));
    if (things.length > 0) best = { things, length: at - start + 1, misspelt };
  }
  return best;
}
