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
    let x0 = width;
    let y0 = height;
    let x1 = 0;
    let y1 = 0;
    let area = 0;
    labels[start] = label;
    pending.push(start);
    // Run for each pixel of ink, most of the time by code that nothing has made fast yet: no list, no call.
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      area++;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
      const right = x + 1 < width ? x + 1 : x;
      const below = y + 1 < height ? y + 1 : y;
      for (let ny = y > 0 ? y - 1 : 0; ny <= below; ny++)
        for (let nx = x > 0 ? x - 1 : 0; nx <= right; nx++) {
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
