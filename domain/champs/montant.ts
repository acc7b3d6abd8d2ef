import { foldInPlace } from '../text/fold.js';
import type { Span } from '../understanding/said.js';
import { askWhich, onlyMeant, taken, type Bounds } from './bounded.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { readLignes } from './lignes.js';
import { findAmounts, type Amount } from './numbers/amounts.js';
import { standing } from './standing.js';

/** Above this an amount is a slip of the keyboard: ten times the 2023 call's envelope is far below it. */
const MOST_EUROS = 1e9;
const NOTHING = /^\W*(?:rien|aucun montant|aucune aide|nothing|none|gratuit)\W*$/;

/** Reads an amount in euros within the field's bounds. */
export const montant: ChampReader = {
  read(hearing) {
    const lignes = readLignes(hearing);
    if (lignes !== undefined) return lignes;
    const { said } = hearing;
    const folded = foldInPlace(said.text);
    const { amounts, currency, negative, others } = findAmounts(folded, said.langue === 'en');
    const { kept, doubtful, denied, unknown } = standing(said, folded, amounts);
    const explained = amounts.map(({ start, end }) => ({ start, end }));
    if (kept.length > 0) return settle(hearing, best(kept), explained);
    if (doubtful.length > 0)
      return ask(
        hearing,
        best(doubtful).flatMap(meanings),
        unknown ? 'money.unsure' : 'money.sure',
        explained,
      );
    if (unknown) return none('money.unknown');
    if (currency) return none('money.currency');
    if (NOTHING.test(folded)) return taken(hearing, 0, [{ start: 0, end: said.text.length }], BOUNDS);
    if (negative) return none('money.notPositive');
    if (denied) return none('money.denied');
    return none(others ? 'money.other' : 'money.missing');
  },
};

/** What is asked before what it costs or what others give; a total before its parts; euros before bare numbers. */
function best(amounts: readonly Amount[]): readonly Amount[] {
  const narrow = (found: readonly Amount[], fits: (amount: Amount) => boolean): readonly Amount[] => {
    const kept = found.filter(fits);
    return kept.length > 0 ? kept : found;
  };
  const asked = narrow(
    narrow(amounts, ({ elsewhere }) => !elsewhere),
    ({ named }) => !named,
  );
  const whole = narrow(
    narrow(asked, ({ total }) => total),
    ({ each }) => each === undefined,
  );
  return narrow(whole, ({ unit, euros }) => unit || euros >= 1000);
}

function settle(hearing: Hearing, amounts: readonly Amount[], explained: readonly Span[]): ChampReading {
  const values = [...new Set(amounts.map(({ euros }) => euros))];
  const only = onlyMeant(values, BOUNDS);
  const amount = amounts.find(({ euros }) => euros === only);
  if (only === undefined || amount === undefined) return ask(hearing, values, 'money.several', explained);
  const reason = doubtOf(hearing, amount);
  if (reason !== undefined) return ask(hearing, meanings(amount, hearing), reason, explained);
  return taken(hearing, only, explained, BOUNDS);
}

/** Why an amount is not taken unasked, if so. */
function doubtOf(hearing: Hearing, amount: Amount): string | undefined {
  if (amount.ambiguous) return 'money.decimals';
  if (isOther(hearing)) return amount.bound ? 'money.bound' : undefined;
  if (amount.share !== undefined) return 'money.share';
  if (amount.elsewhere) return 'money.elsewhere';
  if (amount.each !== undefined && meanings(amount, hearing).length > 1) return 'money.each';
  return amount.bound ? 'money.bound' : undefined;
}

/** A cost, a line of a budget: not the aid that is asked for, of which nothing is worked out. */
function isOther({ champ, others }: Hearing): boolean {
  return champ.lignes !== undefined || (others.montant !== undefined && others.montant !== champ.id);
}

/** What an amount may mean, the likeliest first. */
function meanings(amount: Amount, hearing?: Hearing | number): readonly number[] {
  const { euros, ambiguous, share, each } = amount;
  if (ambiguous) return [euros * 1000, euros];
  if (share !== undefined) return [cents(euros * share), euros];
  const etp = typeof hearing === 'object' ? hearing.before[hearing.others.quantite ?? ''] : undefined;
  if (each === 'post')
    return typeof etp === 'number' ? [...new Set([cents(euros * etp), euros])] : [euros, euros * 2];
  if (each === 'month') return [euros * 12, euros];
  return each === 'year' ? [euros, euros * 2, euros * 3] : [euros];
}

const BOUNDS: Bounds = { faultOf, apart: 0.005, missing: 'money.missing' };

/** Asks which of these values is meant. */
function ask(
  hearing: Hearing,
  values: readonly number[],
  reason: string,
  explained: readonly Span[],
): ChampReading {
  return askWhich(hearing, values, reason, explained, BOUNDS);
}

function faultOf({ champ: { bornes } }: Hearing, value: number): string | undefined {
  const least = bornes?.min;
  if (value < 0 || (value === 0 && (least ?? 1) > 0)) return 'money.notPositive';
  if (value < (least ?? 0)) return 'money.tooSmall';
  return value > Math.min(bornes?.max ?? MOST_EUROS, MOST_EUROS) ? 'money.tooLarge' : undefined;
}

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}

function none(reason: string): ChampReading {
  return { kind: 'none', reason };
}
