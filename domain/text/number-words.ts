/** Maps, not objects: « constructor » is no number. */
const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  }),
);
const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    huitante: 80,
    octante: 80,
    nonante: 90,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    mille: 1e3,
    mil: 1e3,
    milles: 1e3,
    thousand: 1e3,
    thousands: 1e3,
    milliers: 1e3,
    millier: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
  }),
);
const HUNDREDS = new Set(['cent', 'cents', 'hundred', 'hundreds']);

/** A number written in words, as it was found: `count` is how many words it took. */
export interface WordNumber {
  readonly value: number;
  readonly count: number;
}

/** What has been read so far, and what may still follow. */
interface State {
  readonly total: number;
  readonly below: number;
  /** The next unit must be smaller than this. */
  readonly room: number;
  /** And at least this: after « dix » come sept, huit and neuf only. */
  readonly least: number;
  /** The next scale word must be smaller than this. */
  readonly scale: number;
}

/**
 * Reads the longest number in French or English words at the start of `tokens` (folded words, hyphens split):
 * « mille deux cents », « vingt et un », « quatre vingt dix sept », « septante », « twenty eight thousand ».
 */
export function readNumberWords(tokens: readonly string[]): WordNumber | undefined {
  let state: State = { total: 0, below: 0, room: Infinity, least: 0, scale: Infinity };
  let count = 0;
  for (const [i, token] of tokens.entries()) {
    if (token === 'et' && joinsTens(state, tokens[i + 1])) continue;
    // « cent vingt zéro zéro » are three numbers: a zero goes on with none.
    if (count > 0 && UNITS.get(token) === 0) break;
    const next = add(state, token);
    if (next === undefined) break;
    state = next;
    count = i + 1;
  }
  return count === 0 ? undefined : { value: state.total + state.below, count };
}

/** The value of a word like mille or millions, if it is one. */
export function scaleOf(word: string): number | undefined {
  return SCALES.get(word);
}

function add(state: State, token: string): State | undefined {
  const { below, room } = state;
  if (token.startsWith('vingt') && below % 100 === 4 && room === 0)
    return { ...state, below: below + 76, room: 20 };
  const unit = UNITS.get(token);
  if (unit !== undefined) {
    if (unit >= room || unit < state.least) return undefined;
    return { ...state, below: below + unit, room: unit === 10 ? 10 : 0, least: unit === 10 ? 7 : 0 };
  }
  const tens = TENS.get(token);
  if (tens !== undefined)
    return tens < room
      ? { ...state, below: below + tens, room: tens === 60 && token !== 'sixty' ? 20 : 10 }
      : undefined;
  if (HUNDREDS.has(token))
    return below < 10 ? { ...state, below: Math.max(below, 1) * 100, room: 100 } : undefined;
  const times = SCALES.get(token);
  if (times === undefined || times >= state.scale) return undefined;
  return {
    total: state.total + Math.max(below, 1) * times,
    below: 0,
    room: Infinity,
    least: 0,
    scale: times,
  };
}

/** « vingt et un », « soixante et onze »: elsewhere « et » ends the number. */
function joinsTens({ below, room }: State, next: string | undefined): boolean {
  return below % 10 === 0 && (room === 10 || room === 20) && /^(?:un|une|onze)$/.test(next ?? '');
}
