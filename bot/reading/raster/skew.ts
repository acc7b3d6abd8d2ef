import { shrunk, type Gray } from './gray.js';
import { blotsOf, type Blot } from './specks.js';

const WIDTH = 1200;
const WIDEST = 12;
const STEP = 0.5;
const FINE = 0.1;
/** Of a letter, in pixels of the smaller picture. */
const SHORTEST = 5;
const LONGEST = 30;
const RADIANS = Math.PI / 180;

/** How the lines of a page lie: the angle (radians, counter-clockwise) that makes them level, and whether they stand upright on their side. */
export interface Skew {
  readonly angle: number;
  readonly sideways: boolean;
}

/** Finds how the lines of a text lie, by the angle at which its rows are the most distinct. */
export function skewOf(gray: Gray): Skew {
  const small = shrunk(gray, Math.max(1, Math.round(Math.max(gray.width, gray.height) / WIDTH)));
  const flat = best(letters(small, ({ x0, x1, y1 }) => [(x0 + x1) / 2, y1]));
  const upright = best(letters(small, ({ x1, y0, y1 }) => [-(y0 + y1) / 2, x1]));
  const sideways = upright.sharpness > flat.sharpness * 1.15;
  return { angle: (sideways ? upright : flat).degrees * RADIANS, sideways };
}

/** Where each letter stands, by its foot and its left: dust, shadows and ruled lines have other sizes. */
function letters(gray: Gray, feet: (blot: Blot) => readonly [number, number]): (readonly [number, number])[] {
  const found = blotsOf(gray).blots.filter(({ x0, y0, x1, y1 }) => {
    const [w, h] = [x1 - x0 + 1, y1 - y0 + 1];
    return Math.max(w, h) >= SHORTEST && Math.max(w, h) <= LONGEST && Math.min(w, h) >= 2;
  });
  return found.map(feet);
}

function best(points: readonly (readonly [number, number])[]): { degrees: number; sharpness: number } {
  let found = { degrees: 0, sharpness: sharpnessAt(points, 0) * 1.01 };
  const consider = (degrees: number): void => {
    const sharpness = sharpnessAt(points, degrees);
    if (sharpness > found.sharpness) found = { degrees, sharpness };
  };
  for (let degrees = -WIDEST; degrees <= WIDEST; degrees += STEP) consider(degrees);
  const middle = found.degrees;
  for (let degrees = middle - STEP; degrees <= middle + STEP; degrees += FINE) consider(degrees);
  return found;
}

/** The sum of squared differences between a row's darkness and the next one's: highest where lines of text are level. */
function sharpnessAt(points: readonly (readonly [number, number])[], degrees: number): number {
  const [sin, cos] = [Math.sin(degrees * RADIANS), Math.cos(degrees * RADIANS)];
  const rows = new Float64Array(WIDTH * 3);
  for (const [x, y] of points) {
    const row = Math.round((y * cos - x * sin) / 2) + WIDTH;
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row++) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum;
}
