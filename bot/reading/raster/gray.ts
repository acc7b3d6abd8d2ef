/** A picture in shades of gray, one byte a pixel, row after row from the top: 0 is black. */
export interface Gray {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The picture as a file that every reader of pictures takes (PGM). */
export function toPgm({ width, height, data }: Gray): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}

/** The picture turned by quarters of a turn, clockwise. */
export function turned(gray: Gray, quarters: number): Gray {
  const turns = ((quarters % 4) + 4) % 4;
  if (turns === 0) return gray;
  const { width, height, data } = gray;
  const [w, h] = turns === 2 ? [width, height] : [height, width];
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [nx, ny] =
        turns === 1
          ? [height - 1 - y, x]
          : turns === 2
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x];
      out[ny * w + nx] = data[y * width + x] ?? 255;
    }
  return { width: w, height: h, data: out };
}

/** The picture turned by a small angle (radians, counter-clockwise) about its middle; what comes from outside is white. */
export function rotated(gray: Gray, angle: number): Gray {
  const { width, height, data } = gray;
  const out = new Uint8Array(width * height).fill(255);
  const [cos, sin, cx, cy] = [Math.cos(angle), Math.sin(angle), width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    let sx = cx - cx * cos - (y - cy) * sin;
    let sy = cy - cx * sin + (y - cy) * cos;
    for (let x = 0; x < width; x++, sx += cos, sy += sin) {
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)];
      if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) continue;
      const at = y0 * width + x0;
      const [fx, fy] = [sx - x0, sy - y0];
      const top = (data[at] ?? 255) * (1 - fx) + (data[at + 1] ?? 255) * fx;
      const low = (data[at + width] ?? 255) * (1 - fx) + (data[at + width + 1] ?? 255) * fx;
      out[y * width + x] = top * (1 - fy) + low * fy;
    }
  }
  return { width, height, data: out };
}

/** The picture made smaller by a whole factor; each pixel is the mean of those that it stands for. */
export function shrunk({ width, height, data }: Gray, factor: number): Gray {
  const [w, h] = [Math.max(1, Math.floor(width / factor)), Math.max(1, Math.floor(height / factor))];
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++)
        for (let dx = 0; dx < factor; dx++) sum += data[(y * factor + dy) * width + x * factor + dx] ?? 255;
      out[y * w + x] = sum / (factor * factor);
    }
  return { width: w, height: h, data: out };
}
