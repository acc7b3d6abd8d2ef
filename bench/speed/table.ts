import { median, type Pair } from './ratios.js';

/** One line: a ratio measured in this run, and what it should be. */
export interface Row {
  readonly what: string;
  readonly ratio: number;
  /** Absent where nothing was promised. */
  readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
  /** What the ratio comes from. */
  readonly pairs: readonly Pair[];
  readonly unit: string;
}

/** The rows as a table in Markdown, with the medians that the ratios come from. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ what, ratio, goal, pairs, unit }) => {
    const ours = figure(median(pairs.map((pair) => pair.ours)));
    const peer = figure(median(pairs.map((pair) => pair.peer)));
    return `| ${what} | ${ours} ${unit} | ${peer} ${unit} | **${figure(ratio)}** | ${goalOf(goal)} |`;
  });
  return [
    '| mesure | nous | comparé à | rapport (médiane des tours) | but |',
    '|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** Whether a ratio is what it should be. */
export function reached({ ratio, goal }: Pick<Row, 'ratio' | 'goal'>): boolean {
  if (goal === undefined) return true;
  return 'atMost' in goal ? ratio <= goal.atMost : ratio >= goal.atLeast;
}

function goalOf(goal: Row['goal']): string {
  if (goal === undefined) return '';
  return 'atMost' in goal ? `≤ ${figure(goal.atMost)}` : `≥ ${figure(goal.atLeast)}`;
}

/** A figure as it is shown: three digits count. */
export function figure(value: number): string {
  return new Intl.NumberFormat('fr', { maximumSignificantDigits: 3 }).format(value);
}
