import { lieuOf, lieuxOfPostalCode } from '../appel/territoires.js';
import { matchesOf } from '../text/place-matches.js';
import { placeWordsIn } from '../text/place-words.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { doubtful } from './chosen.js';
import { standingClauses } from './standing-clauses.js';
import { foldInPlace } from '../text/fold.js';

const NAME = String.raw`\p{L}[\p{L}’' -]{1,60}`;
const BEFORE = new RegExp(String.raw`(?<!\d)(\d{5})[ ,]+(${NAME})`, 'u');
const AFTER = new RegExp(String.raw`(${NAME})[ ,]*\(?(\d{5}|2[abAB]|97[1-6]|\d{2})\)?(?![\dA-Za-z])`, 'u');
const LEADING =
  /^(?:(?:c['’]est|cest|on est|nous sommes|situee?s?|siege|mairie|ville|commune|notre|la|le|a|à|de|d['’]|in|at|we are|dans|sur)[ ,:]+|d['’])+/iu;

/** Reads a commune with its département: known by its name, or by its postal code. It is kept as « Dijon (21) ». */
export const commune: ChampReader = {
  read: (hearing): ChampReading => {
    const { said, champ, territoires } = hearing;
    const current = standingClauses(said.clauses, foldInPlace(said.text)).filter(
      ({ marks }) => !marks.question,
    );
    const [first, last] = [current[0], current.at(-1)];
    if (first === undefined || last === undefined)
      return { kind: 'none', reason: doubtful(hearing) ? 'commune.unknown' : 'commune.missing' };
    const typed = said.typed.slice(first.core.start, last.core.end);
    const explained = [{ start: first.start, end: last.end }];
    const coded = withCode(hearing, typed);
    if (coded !== undefined)
      return coded.length === 1
        ? { kind: 'read', answers: { [champ.id]: coded[0] ?? '' }, explained }
        : asked(hearing, coded, 'commune.homonyms', explained);
    const placed = placeWordsIn(typed);
    const [match, ...others] = matchesOf(placed, territoires);
    const words = match && placed.slice(match.start, match.end);
    if (match === undefined || words === undefined || others.length > 0)
      return { kind: 'none', reason: match === undefined ? 'commune.missing' : 'commune.several' };
    const name = named(typed.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? typed.length));
    const codes = [...new Set(match.lieux.flatMap(({ departement }) => departement ?? []))];
    const values = codes.map((code) => `${name} (${code})`);
    if (values.length === 0) return { kind: 'none', reason: 'commune.code' };
    return values.length === 1
      ? { kind: 'read', answers: { [champ.id]: values[0] ?? '' }, explained }
      : asked(hearing, values, 'commune.homonyms', explained);
  },
};

/** « 21000 Dijon », « Saint-Maur (36) »: the code tells the département of a commune that no table holds. */
function withCode({ territoires }: Hearing, typed: string): readonly string[] | undefined {
  const before = BEFORE.exec(typed);
  const after = AFTER.exec(typed);
  const [code, name] = before ? [before[1], before[2]] : [after?.[2], after?.[1]];
  if (code === undefined || name === undefined) return undefined;
  const lieux =
    code.length === 5
      ? lieuxOfPostalCode(territoires, code)
      : [lieuOf(territoires, code.toUpperCase())].flatMap((lieu) => lieu ?? []);
  const values = lieux.flatMap(({ departement }) =>
    departement === undefined ? [] : [`${named(name)} (${departement})`],
  );
  return values.length === 0 ? undefined : values;
}

/** The name as a map writes it: « saint-maur » is Saint-Maur. */
function named(typed: string): string {
  const bare = typed.replace(LEADING, '').trim();
  if (bare !== bare.toLowerCase() && bare !== bare.toUpperCase()) return bare;
  return bare.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (first) => first.toUpperCase());
}

function asked(
  { champ }: Hearing,
  values: readonly string[],
  reason: string,
  explained: readonly { readonly start: number; readonly end: number }[],
): ChampReading {
  return {
    kind: 'unsure',
    candidates: values.slice(0, 5).map((value) => ({ [champ.id]: value })),
    reason,
    explained,
  };
}
