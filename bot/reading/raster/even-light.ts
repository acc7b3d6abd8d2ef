import type { Gray } from './gray.js';

const BLOCK = 24;
const PAPER = 0.85;
/** Of the paper's own shade: what is lighter than the first is paper, what is darker than the second is ink. */
const LIGHTEST_INK = 0.8;
const DARKEST_PAPER = 0.3;

/** The picture as under an even light: a photo's shadows and a copier's gray ground become white, the ink stays dark. */
export function evenLight({ width, height, data }: Gray): Gray {
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const grounds = smooth(groundsOf({ width, height, data }, columns, rows), columns, rows);
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const gy = Math.min(rows - 1, Math.max(0, y / BLOCK - 0.5));
    const y0 = Math.floor(gy);
    const y1 = Math.min(rows - 1, y0 + 1);
    for (let x = 0; x < width; x++) {
      const gx = Math.min(columns - 1, Math.max(0, x / BLOCK - 0.5));
      const x0 = Math.floor(gx);
      const x1 = Math.min(columns - 1, x0 + 1);
      const [fx, fy] = [gx - x0, gy - y0];
      const ground =
        ((grounds[y0 * columns + x0] ?? 255) * (1 - fx) + (grounds[y0 * columns + x1] ?? 255) * fx) *
          (1 - fy) +
        ((grounds[y1 * columns + x0] ?? 255) * (1 - fx) + (grounds[y1 * columns + x1] ?? 255) * fx) * fy;
      const share = (data[y * width + x] ?? 255) / Math.max(40, ground);
      const lit = (share - DARKEST_PAPER) / (LIGHTEST_INK - DARKEST_PAPER);
      out[y * width + x] = Math.min(1, Math.max(0, lit)) * 255;
    }
  }
  return { width, height, data: out };
}

/** The shade of the paper in each block: lighter than most of what stands on it. */
function groundsOf({ width, height, data }: Gray, columns: number, rows: number): Uint8Array {
  const grounds = new Uint8Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      let total = 0;
      for (let y = row * BLOCK; y < Math.min(height, (row + 1) * BLOCK); y++)
        for (let x = column * BLOCK; x < Math.min(width, (column + 1) * BLOCK); x++) {
          const shade = data[y * width + x] ?? 255;
          counts[shade] = (counts[shade] ?? 0) + 1;
          total++;
        }
      let below = 0;
      let shade = 0;
      while (shade < 255 && below + (counts[shade] ?? 0) < total * PAPER) below += counts[shade++] ?? 0;
      grounds[row * columns + column] = shade;
    }
  return grounds;
}

/** A block that is all ink takes the ground of its neighbours. */
function smooth(grounds: Uint8Array, columns: number, rows: number): Uint8Array {
  const out = new Uint8Array(grounds.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const around: number[] = [];
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
          around.push(grounds[y * columns + x] ?? 255);
      around.sort((a, b) => b - a);
      out[row * columns + column] = around[Math.floor(around.length / 4)] ?? 255;
    }
  return out;
}
