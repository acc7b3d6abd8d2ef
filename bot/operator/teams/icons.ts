import type { Buffer } from 'node:buffer';
import { squarePng, type Colour } from './png.js';

const BLUE: Colour = [0x1f, 0x4e, 0x79, 0xff];
const WHITE: Colour = [0xff, 0xff, 0xff, 0xff];
const CLEAR: Colour = [0, 0, 0, 0];

/** The colour behind the icon, as the manifest names it. */
export const ACCENT = '#1F4E79';

/** The icon in colours, 192 pixels: Teams cuts its corners round, so that only the middle 96 pixels are drawn on. */
export function colourIcon(): Buffer {
  return squarePng(192, (x, y) => (isDrawn((x - 0.25) * 2, (y - 0.25) * 2) ? WHITE : BLUE));
}

/** The same as a white drawing on nothing, 32 pixels. */
export function outlineIcon(): Buffer {
  return squarePng(32, (x, y) => (isDrawn(x, y) ? WHITE : CLEAR));
}

/** A bubble of a conversation, with a sheet's three lines left open in it. */
function isDrawn(x: number, y: number): boolean {
  const bubble = x > 0.06 && x < 0.94 && y > 0.09 && y < 0.72;
  const tail = y >= 0.72 && y < 0.94 && x > 0.22 && x < 0.22 + (0.94 - y);
  const line = [0.22, 0.37, 0.53].some(
    (top, n) => y > top && y < top + 0.08 && x > 0.2 && x < (n === 2 ? 0.55 : 0.8),
  );
  return (bubble && !line) || tail;
}
