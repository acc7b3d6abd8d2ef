import type { Gray } from './gray.js';

const DARK = 140;
const THICKEST = 7;

/** The picture without the ruled lines and boxes of a form, which a reader of letters takes for letters. */
export function withoutLines(gray: Gray, dark = DARK): Gray {
  const { width, height } = gray;
  const out = Uint8Array.from(gray.data);
  const side = Math.max(width, height);
  const [across, down] = [Math.round(side / 31), Math.round(side / 56)];
  erase(gray.data, out, { count: height, length: width, step: 1, stride: width, longest: across, dark });
  erase(gray.data, out, { count: width, length: height, step: width, stride: 1, longest: down, dark });
  return { width, height, data: out };
}

interface Way {
  readonly count: number;
  readonly length: number;
  /** From a pixel of the line to the next one. */
  readonly step: number;
  /** From a line to the next one. */
  readonly stride: number;
  readonly longest: number;
  /** The lightest shade of a line. */
  readonly dark: number;
}

function erase(
  from: Uint8Array,
  out: Uint8Array,
  { count, length, step, stride, longest, dark: darkest }: Way,
): void {
  for (let line = 0; line < count; line++) {
    let start = -1;
    let gap = 0;
    for (let at = 0; at <= length; at++) {
      const dark = at < length && (from[line * stride + at * step] ?? 255) < darkest;
      if (dark) {
        if (start < 0) start = at;
        gap = 0;
      } else if (start >= 0 && (++gap > 2 || at === length)) {
        const end = at - gap + 1;
        if (end - start >= longest)
          for (let each = start; each < end; each++)
            wipe(from, out, line, each, { count, step, stride, dark: darkest });
        start = -1;
      }
    }
  }
}

/** A pixel of a line goes with those beside it, unless a letter crosses there: then the stroke is thicker than a line. */
function wipe(
  from: Uint8Array,
  out: Uint8Array,
  line: number,
  at: number,
  { count, step, stride, dark: darkest }: Pick<Way, 'count' | 'step' | 'stride' | 'dark'>,
): void {
  const dark = (each: number): boolean =>
    each >= 0 && each < count && (from[each * stride + at * step] ?? 255) < Math.min(245, darkest + 40);
  let first = line;
  let last = line;
  while (dark(first - 1) && line - first <= THICKEST) first--;
  while (dark(last + 1) && last - line <= THICKEST) last++;
  if (last - first >= THICKEST) return;
  for (let each = first - 1; each <= last + 1; each++)
    if (each >= 0 && each < count) out[each * stride + at * step] = 255;
}
