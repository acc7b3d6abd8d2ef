import type { Gray } from './gray.js';

const DARK = 215;
const SMALLEST = 9;
const FLATTEST = 4;
const NEAR = 10;

/** A blot of ink: its box and how many pixels it has. */
export interface Blot {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly area: number;
}

/** The picture without the dust of a copier and the crumbs that ruled lines leave; the dots and dashes of a text stay. */
export function withoutSpecks(gray: Gray): Gray {
  const { width, height } = gray;
  const { labels, blots } = blotsOf(gray);
  const dust = blots.map((blot) => isDust(blot));
  const out = Uint8Array.from(gray.data);
  const letters = new Uint8Array(Math.ceil(width / NEAR) * Math.ceil(height / NEAR));
  const cells = Math.ceil(width / NEAR);
  blots.forEach(({ x0, y0, x1, y1 }, at) => {
    if (dust[at] === true) return;
    for (let y = Math.floor(y0 / NEAR); y <= Math.floor(y1 / NEAR); y++)
      for (let x = Math.floor(x0 / NEAR); x <= Math.floor(x1 / NEAR); x++) letters[y * cells + x] = 1;
  });
  const lonely = blots.map((blot, at) => dust[at] === true && !hasNeighbour(blot, letters, cells));
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] ?? 0;
    if (label > 0 && lonely[label - 1] === true) out[at] = 255;
  }
  return { width, height, data: out };
}

function isDust({ x0, y0, x1, y1, area }: Blot): boolean {
  const [w, h] = [x1 - x0 + 1, y1 - y0 + 1];
  return area < SMALLEST || (w < 6 && h < 6) || (h <= FLATTEST && w > 2) || (w <= FLATTEST && h > 30);
}

function hasNeighbour({ x0, y0, x1, y1, area }: Blot, letters: Uint8Array, cells: number): boolean {
  if (area < 4 || x1 - x0 > 24 || y1 - y0 > 24) return false;
  for (let y = Math.floor(y0 / NEAR) - 1; y <= Math.floor(y1 / NEAR) + 1; y++)
    for (let x = Math.floor(x0 / NEAR) - 1; x <= Math.floor(x1 / NEAR) + 1; x++)
      if (letters[y * cells + x] === 1) return true;
  return false;
}

/** The separate blots of ink of a picture, and for each pixel the number of its blot, from 1. */
export function blotsOf({ width, height, data }: Gray): { labels: Int32Array; blots: readonly Blot[] } {
  const labels = new Int32Array(width * height);
  const blots: Blot[] = [];
  const pending: number[] = [];
  for (let start = 0; start < data.length; start++) {
    if ((data[start] ?? 255) >= DARK || labels[start] !== 0) continue;
    const label = blots.length + 1;
    let [x0, y0, x1, y1, area] = [width, height, 0, 0, 0];
    labels[start] = label;
    pending.push(start);
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      area++;
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (labels[next] === 0 && (data[next] ?? 255) < DARK) {
            labels[next] = label;
            pending.push(next);
          }
        }
    }
    blots.push({ x0, y0, x1, y1, area });
  }
  return { labels, blots };
}
