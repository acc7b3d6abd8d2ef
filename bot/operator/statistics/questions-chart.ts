import { html, type SafeHtml } from '../../core/html.js';
import type { QuestionOutcome } from '../../../domain/statistics/daily-count.js';
import { periodName, type Period } from './periods.js';

export const OUTCOMES: readonly QuestionOutcome[] = ['repondue', 'suggeree', 'manquee'];

const WIDTH = 720;
const HEIGHT = 240;
const LEFT = 40;
const BOTTOM = 24;
const TOP = 8;
/** Names under the bars, at most. */
const MOST_NAMES = 8;

/** Questions as stacked bars. Decoration for those who see it: the table below says the same. */
export function questionsChart(periods: readonly Period[]): SafeHtml {
  const highest = niceCeiling(Math.max(1, ...periods.map(totalOf)));
  const step = (WIDTH - LEFT) / Math.max(1, periods.length);
  const scale = (HEIGHT - TOP - BOTTOM) / highest;
  const every = Math.ceil(periods.length / MOST_NAMES);
  const bars = periods.map((period, at) => bar(period, { x: LEFT + at * step, width: step * 0.8, scale }));
  const names = periods.map(({ name }, at) =>
    at % every === 0
      ? html`<text x="${LEFT + at * step}" y="${HEIGHT - 6}">${periodName(name, 'short')}</text>`
      : html``,
  );
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
    ${[0, highest / 2, highest].map((value) => gridLine(value, HEIGHT - BOTTOM - value * scale))} ${bars}
    ${names}
  </svg>`;
}

function bar(
  period: Period,
  { x, width, scale }: { readonly x: number; readonly width: number; readonly scale: number },
): SafeHtml {
  let y = HEIGHT - BOTTOM;
  const parts = OUTCOMES.map((outcome) => {
    const height = period[outcome] * scale;
    y -= height;
    return html`<rect
      class="${outcome}"
      x="${x.toFixed(1)}"
      y="${y.toFixed(1)}"
      width="${width.toFixed(1)}"
      height="${height.toFixed(1)}"
    />`;
  });
  return html`${parts}`;
}

function gridLine(value: number, y: number): SafeHtml {
  return html`<line x1="${LEFT}" x2="${WIDTH}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}" />
    <text class="value" x="${LEFT - 6}" y="${(y + 4).toFixed(1)}">${value}</text>`;
}

function totalOf({ repondue, suggeree, manquee }: Period): number {
  return repondue + suggeree + manquee;
}

/** The next even number of the kind 2, 4, 6, 10, 20, 40, 60, 100, so that its half is whole. */
function niceCeiling(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return (
    [2, 4, 6, 10].map((times) => times * unit).find((ceiling) => ceiling >= value && ceiling % 2 === 0) ??
    20 * unit
  );
}
