import type { Box } from '../../domain/documents/page.js';
import type { Gray } from './raster/gray.js';
import { withoutLines } from './raster/without-lines.js';
import { blotsOf, type Blot } from './raster/specks.js';

/** In points. */
const JOINS = 6;
const LEAST_WIDTH = 18;
const LEAST_HEIGHT = 7;
/** Frames of forms are drawn in light gray. */
const LIGHT_LINE = 210;
const LARGEST = 0.6;
/** Of its box: more is a filled surface, a photo. */
const FULLEST = 0.5;

/**
 * What is drawn on a page and is no text: signatures, stamps, logos.
 * @param words in pixels of the picture
 * @param scale pixels a point
 * @returns boxes in points
 */
export function inkOf(picture: Gray, words: readonly Box[], scale: number): readonly Box[] {
  const left = without(withoutLines(picture, LIGHT_LINE), words);
  const blots = blotsOf(left).blots.filter(
    (blot) =>
      isDrawn(blot, scale) &&
      blot.x1 - blot.x0 < picture.width * LARGEST &&
      blot.y1 - blot.y0 < picture.height * LARGEST,
  );
  return joined(blots, JOINS * scale)
    .filter(({ x0, y0, x1, y1 }) => x1 - x0 >= LEAST_WIDTH * scale && y1 - y0 >= LEAST_HEIGHT * scale)
    .map(({ x0, y0, x1, y1 }) => ({ x0: x0 / scale, y0: y0 / scale, x1: x1 / scale, y1: y1 / scale }));
}

function without({ width, height, data }: Gray, words: readonly Box[]): Gray {
  const out = Uint8Array.from(data);
  for (const { x0, y0, x1, y1 } of words)
    for (let y = Math.max(0, Math.floor(y0) - 1); y <= Math.min(height - 1, Math.ceil(y1) + 1); y++)
      out.fill(
        255,
        y * width + Math.max(0, Math.floor(x0) - 1),
        y * width + Math.min(width, Math.ceil(x1) + 2),
      );
  return { width, height, data: out };
}

/** Strokes: neither dust, nor ruled lines and frames, nor filled surfaces. */
function isDrawn({ x0, y0, x1, y1, area }: Blot, scale: number): boolean {
  const [w, h] = [x1 - x0 + 1, y1 - y0 + 1];
  if (w < 2 * scale && h < 2 * scale) return false;
  if (w < 2.5 * scale || h < 2.5 * scale) return false;
  const filled = area / (w * h);
  const frame = (2 * (w + h) * Math.max(1, 0.6 * scale)) / (w * h);
  return filled < FULLEST && !(filled <= frame * 0.9 && w > 60 * scale && h > 12 * scale && filled < 0.06);
}

function joined(blots: readonly Blot[], gap: number): readonly Box[] {
  const boxes: Box[] = [];
  for (const blot of blots) {
    let box: Box = blot;
    for (
      let at = boxes.findIndex((each) => near(each, box, gap));
      at >= 0;
      at = boxes.findIndex((each) => near(each, box, gap))
    ) {
      const [other] = boxes.splice(at, 1);
      if (other !== undefined) box = union(box, other);
    }
    boxes.push(box);
  }
  return boxes;
}

function near(a: Box, b: Box, gap: number): boolean {
  return a.x0 <= b.x1 + gap && b.x0 <= a.x1 + gap && a.y0 <= b.y1 + gap && b.y0 <= a.y1 + gap;
}

function union(a: Box, b: Box): Box {
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}
