import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The faces of a printed document. */
export type Face = 'regular' | 'bold' | 'mono';

const FILES: Readonly<Record<Face, string>> = {
  regular: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
  mono: 'DejaVuSansMono.ttf',
};

const { resolve } = createRequire(import.meta.url);
const read = new Map<Face, Buffer>();

/** The font of a face, which covers French in full; read from the disk once. */
export function fontOf(face: Face): Buffer {
  const known = read.get(face);
  if (known !== undefined) return known;
  const bytes = readFileSync(resolve(`dejavu-fonts-ttf/ttf/${FILES[face]}`));
  read.set(face, bytes);
  return bytes;
}
