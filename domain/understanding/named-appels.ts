import type { Appel } from '../appel/appel.js';
import { frenchStem } from '../text/french-stem.js';
import { foldAccents } from '../text/normalise.js';
import { nameWords, type PlacedWord } from '../text/name-words.js';
import type { Span } from './span.js';

/** What a call is called by. */
export type Called = Pick<Appel, 'id' | 'titre' | 'titreCourt' | 'mots'>;

/** A call that a text names, and where. */
export interface NamedAppel {
  readonly id: string;
  readonly span: Span;
}

/** Words that stand before the name of a call, or in its title, and name none. */
const POINTING = new Set('appel projet aap dispositif call celui project edition exemple example'.split(' '));
/** Words that link those of a name, beside articles. */
const LINKS = new Set('a en pour par sur et dans avec d l for on to and in'.split(' '));
/** Words around a name that ask nothing. */
const AROUND = new Set(
  (
    'et mais alors plutot non oui bon ok euh c est cest c’est je j ai veux voudrais prefere choisis prends parle viens il s agit merci ' +
    'svp stp quid what about how i want prefer choose please instead'
  ).split(' '),
);

/**
 * The one call that a text names: by a name of its own, by two of its words that follow each other, or by one after « l’appel ».
 * @returns undefined where none is named, or several
 */
export function appelNamed(text: string, appels: readonly Called[]): NamedAppel | undefined {
  const said = contentOf(text);
  const names = appels.map((appel) => ({ id: appel.id, names: namesOf(appel) }));
  const found = names.flatMap(({ id, names: own }) => {
    const others = new Set(
      names.filter((each) => each.id !== id).flatMap((each) => each.names.flatMap(({ words }) => words)),
    );
    const span = longest(own.flatMap((name) => placeOf({ text, said, others }, name)));
    return span === undefined ? [] : [{ id, span: withYear(text, span) }];
  });
  const [only, ...more] = found;
  return more.length > 0 ? undefined : only;
}

const ARTICLE = /(?:(?<!\p{L})(?:le|la|les|du|des|aux?)\s+|(?<!\p{L})[ld]['’]\s*)$/iu;
/** « quelles pièces pour l’aide aux entreprises ? » asks « quelles pièces ? ». */
const AIM = /\s+(?:pour|sur|dans|for|in)\s+(?:(?:le|la|les|the)\s+|l['’]\s*)?$/iu;

/** A text with « l’appel » where it names a call, or without it where it only says of which one something is asked. */
export function withoutName(text: string, { start, end }: Span, langue: 'fr' | 'en'): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const aim = AIM.exec(before);
  if (aim !== null && before.slice(0, aim.index).trim().includes(' '))
    return before.slice(0, aim.index) + after;
  if (langue === 'en') return `${before.replace(/\bthe\s+$/iu, '')}the call${after}`;
  const article = ARTICLE.exec(before)?.[0] ?? '';
  const head = before.slice(0, before.length - article.length);
  const said = article.trim().toLowerCase();
  const put = said.startsWith('d') ? 'de l’appel' : said.startsWith('au') ? 'à l’appel' : 'l’appel';
  return `${head}${put}${after}`;
}

/** Whether a text says nothing beside the name of a call: « plutôt l’aide aux entreprises ». */
export function namesOnly(text: string, { start, end }: Span): boolean {
  const beside = `${text.slice(0, start)} ${text.slice(end)}`;
  return nameWords(beside).every(({ word }) => LINKS.has(word) || POINTING.has(word) || AROUND.has(word));
}

/** Words that mean something, by their stem. */
function contentOf(text: string): readonly PlacedWord[] {
  return nameWords(text)
    .filter(({ word }) => !LINKS.has(word))
    .map((each) => ({ ...each, word: POINTING.has(each.word) ? each.word : frenchStem(each.word) }));
}

/** A name of a call, as the stems of its words, without its year. */
interface Name {
  readonly words: readonly string[];
  /** Whether its only word is enough: people were said to call it so. */
  readonly enough: boolean;
}

function namesOf({ id, titre, titreCourt, mots }: Called): readonly Name[] {
  const titles = [titre.fr, titre.en, titreCourt.fr, titreCourt.en, id.replace(/[-_]/g, ' ')];
  return [
    ...titles.map((text) => ({ text, enough: false })),
    ...[...(mots?.fr ?? []), ...(mots?.en ?? [])].map((text) => ({ text, enough: true })),
  ].map(({ text, enough }) => ({ words: ownWords(text), enough }));
}

function ownWords(name: string): readonly string[] {
  return contentOf(name).flatMap(({ word }) => (POINTING.has(word) || /^\d+$/.test(word) ? [] : [word]));
}

interface Place {
  readonly text: string;
  readonly said: readonly PlacedWord[];
  /** Words of the other calls' names. */
  readonly others: ReadonlySet<string>;
}

/** « pour une entreprise », « notre projet »: no name has these words in it. */
const UNNAMED =
  /(?<!\p{L})(?:une?|m(?:on|a|es)|n(?:otre|os)|v(?:otre|os)|leurs?|an|my|our|your|their)(?!\p{L})/iu;

/** Where a name stands in a text: two of its words at least, or one, where « l’appel » points at it or nothing else is said. */
function placeOf({ text, said, others }: Place, { words, enough }: Name): readonly Span[] {
  return said.flatMap((first, at) => {
    const from = words.indexOf(first.word);
    if (from < 0) return [];
    const follows = (length: number): boolean => {
      const [one, next] = [said[at + length - 1], said[at + length]];
      return (
        one !== undefined &&
        next !== undefined &&
        next.word === words[from + length] &&
        !UNNAMED.test(text.slice(one.end, next.start))
      );
    };
    let length = 1;
    while (follows(length)) length += 1;
    const pointed = isPointed(said[at - 1]);
    const alone = said.filter(({ word }) => !POINTING.has(word) && !AROUND.has(word)).length === length;
    const own = words.slice(from, from + length).some((word) => !others.has(word));
    const whole = words.length === 1 && (alone || enough);
    if (!own || !(length > 1 || pointed || whole)) return [];
    const last = said[at + length - 1] ?? first;
    return [{ start: openingOf(said, at).start, end: last.end }];
  });
}

function isPointed(word: PlacedWord | undefined): boolean {
  return word !== undefined && POINTING.has(word.word);
}

/** The first of the words that point at a name, or the name's own. */
function openingOf(said: readonly PlacedWord[], at: number): Span {
  let first = at;
  while (isPointed(said[first - 1])) first -= 1;
  return said[first] ?? { start: 0, end: 0 };
}

function longest(spans: readonly Span[]): Span | undefined {
  return spans.toSorted((one, other) => other.end - other.start - (one.end - one.start))[0];
}

/** A year that follows a name is a part of it. */
function withYear(text: string, { start, end }: Span): Span {
  const year = /^\s*(?:\(?20\d\d\)?)(?!\d)/u.exec(foldAccents(text.slice(end)));
  return { start, end: end + (year?.[0].length ?? 0) };
}
