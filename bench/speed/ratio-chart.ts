import { html, type SafeHtml } from '../../bot/core/html.js';
import { figure } from './table.js';

/** A cost at a size, against that at the smallest size. */
export interface Ratio {
  readonly size: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 70;
const RIGHT = 40;
const TOP = 44;
const BOTTOM = 56;

/** Ratios against sizes, these on a logarithmic scale: a file of its own, legible on light and dark pages. */
export function ratioChart(
  ratios: readonly Ratio[],
  { title, sizes }: { readonly title: string; readonly sizes: string },
): SafeHtml {
  const top = Math.max(2, Math.ceil(Math.max(...ratios.map(({ highest }) => highest))));
  const decades = ratios.map(({ size }) => Math.log10(size));
  const [first, last] = [Math.min(...decades), Math.max(...decades)];
  const xOf = (size: number): number =>
    LEFT + ((Math.log10(size) - first) / Math.max(1e-9, last - first)) * (WIDTH - LEFT - RIGHT);
  const yOf = (ratio: number): number => HEIGHT - BOTTOM - (ratio / top) * (HEIGHT - TOP - BOTTOM);
  const points = ratios.map(({ size, median }) => `${xOf(size).toFixed(1)},${yOf(median).toFixed(1)}`);
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    font-family="sans-serif"
    font-size="13"
    role="img"
    aria-labelledby="titre"
  >
    <title id="titre">${title}</title>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff" />
    <text x="${LEFT}" y="22" fill="#161616" font-weight="bold">${title}</text>
    ${Array.from({ length: top + 1 }, (_, ratio) => gridLine(ratio, yOf(ratio)))}
    <polyline points="${points.join(' ')}" fill="none" stroke="#000091" stroke-width="2" />
    ${ratios.map((ratio) => mark(ratio, xOf(ratio.size), yOf))}
    <text x="${WIDTH / 2}" y="${HEIGHT - 10}" fill="#3a3a3a" text-anchor="middle">${sizes}</text>
  </svg> `;
}

function gridLine(ratio: number, y: number): SafeHtml {
  return html`<line
      x1="${LEFT}"
      x2="${WIDTH - RIGHT}"
      y1="${y.toFixed(1)}"
      y2="${y.toFixed(1)}"
      stroke="#dddddd"
    />
    <text x="${LEFT - 10}" y="${(y + 4).toFixed(1)}" fill="#3a3a3a" text-anchor="end">× ${ratio}</text>`;
}

/** The median, and how far the rounds went from it. */
function mark({ size, median, lowest, highest }: Ratio, x: number, yOf: (ratio: number) => number): SafeHtml {
  const at = x.toFixed(1);
  return html`<line
      x1="${at}"
      x2="${at}"
      y1="${yOf(lowest).toFixed(1)}"
      y2="${yOf(highest).toFixed(1)}"
      stroke="#6a6af4"
    />
    <circle cx="${at}" cy="${yOf(median).toFixed(1)}" r="4" fill="#000091" />
    <text x="${at}" y="${(yOf(highest) - 8).toFixed(1)}" fill="#161616" text-anchor="middle"
      >× ${figure(median)}</text
    >
    <text x="${at}" y="${HEIGHT - BOTTOM + 20}" fill="#3a3a3a" text-anchor="middle"
      >${size.toLocaleString('fr')}</text
    >`;
}
