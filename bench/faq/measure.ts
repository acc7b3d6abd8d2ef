import type { Labelled } from './question-set.js';

/** What a look-up said of one question, whatever the engine. */
export interface Found {
  readonly kind: 'answer' | 'suggest' | 'none';
  /** Best first; three are kept. */
  readonly top: readonly string[];
  readonly confidence: number;
}

export interface Row extends Found, Labelled {
  readonly id: string;
  readonly ms: number;
}

/** Shares are of the on-topic questions, but `far`, of the others. */
export interface Summary {
  readonly onTopic: number;
  readonly offTopic: number;
  readonly t1: number;
  readonly t3: number;
  readonly right: number;
  readonly wrong: number;
  readonly suggestedRight: number;
  readonly far: number;
  readonly auroc: number;
  readonly p50: number;
  readonly p99: number;
}

const WARM_UP = 1_500;
/** A shared machine stops everything for milliseconds now and then: a look-up costs what its quickest round cost. */
export const ROUNDS = 3;

/** Asks every question, after a warm-up, and times each. */
export function run(questions: readonly Labelled[], ask: (text: string) => Found): Row[] {
  for (let at = 0; at < WARM_UP; at += 1) ask(questions[at % questions.length]?.text ?? '');
  return questions.map(({ text, gold }) => {
    let ms = Infinity;
    let found: Found | undefined;
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      found = ask(text);
      ms = Math.min(ms, performance.now() - start);
    }
    return rowOf({ text, gold }, found, ms);
  });
}

/** A question with what was found for it, and the time that it took. */
export function rowOf({ text, gold }: Labelled, found: Found | undefined, ms: number): Row {
  const { kind = 'none', top = [], confidence = 0 } = found ?? {};
  return { text, gold, kind, confidence, id: top[0] ?? '', top: top.slice(0, 3), ms };
}

/** An entry that says « the call does not say » is no false answer. */
const isUnknown = (id: string): boolean => id.startsWith('inconnu_');

export function summarise(rows: readonly Row[]): Summary {
  const on = rows.filter(({ gold }) => gold.length > 0);
  const off = rows.filter(({ gold }) => gold.length === 0);
  const first = (row: Row): boolean => row.gold.includes(row.id);
  const among = (row: Row): boolean => row.top.some((id) => row.gold.includes(id));
  const share = (list: readonly Row[], test: (row: Row) => boolean): number =>
    list.length === 0 ? 0 : list.filter(test).length / list.length;
  const times = rows.map(({ ms }) => ms).sort((a, b) => a - b);
  const quantile = (q: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0;
  return {
    onTopic: on.length,
    offTopic: off.length,
    t1: share(on, first),
    t3: share(on, among),
    right: share(on, (row) => row.kind === 'answer' && first(row)),
    wrong: share(on, (row) => row.kind === 'answer' && !first(row)),
    suggestedRight: share(on, (row) => row.kind === 'suggest' && among(row)),
    far: share(off, (row) => row.kind === 'answer' && !isUnknown(row.id)),
    auroc: auroc(
      on.map(({ confidence }) => confidence),
      off.filter(({ id }) => !isUnknown(id)).map(({ confidence }) => confidence),
    ),
    p50: quantile(0.5),
    p99: quantile(0.99),
  };
}

/** Chance that an on-topic question is surer than an off-topic one. */
export function auroc(on: readonly number[], off: readonly number[]): number {
  if (on.length === 0 || off.length === 0) return Number.NaN;
  let wins = 0;
  for (const a of on) for (const b of off) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (on.length * off.length);
}

export const percent = (share: number): string => (100 * share).toFixed(1);
