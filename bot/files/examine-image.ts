import { Refus } from './verdict.js';

/** More than any camera or scanner makes; a picture of a few kilobytes may announce far more, and fill a memory. */
const MOST_PIXELS = 400_000_000;

/** @throws Refus `abime` when the picture is cut short, `demesure` when it announces too many pixels */
export function examinePng(buffer: Buffer): void {
  let at = 8;
  let hasData = false;
  while (at + 12 <= buffer.length) {
    const length = buffer.readUInt32BE(at);
    const type = buffer.toString('latin1', at + 4, at + 8);
    if (at === 8) {
      if (type !== 'IHDR' || length !== 13 || buffer.length < 33) break;
      checkPixels(buffer.readUInt32BE(16), buffer.readUInt32BE(20));
    }
    if (type === 'IDAT') hasData = true;
    at += 12 + length;
    if (type === 'IEND' && hasData && at <= buffer.length) return;
  }
  throw new Refus('abime');
}

/** @throws Refus `abime` when the picture is cut short, `demesure` when it announces too many pixels */
export function examineJpeg(buffer: Buffer): void {
  let at = 2;
  let hasFrame = false;
  while (at + 4 <= buffer.length && buffer[at] === 0xff) {
    const marker = buffer.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker) && at + 9 <= buffer.length) {
      checkPixels(buffer.readUInt16BE(at + 7), buffer.readUInt16BE(at + 5));
      hasFrame = true;
    }
    at += 2 + buffer.readUInt16BE(at + 2);
    if (marker === 0xda && hasFrame && buffer.indexOf(END_OF_IMAGE, at) >= 0) return;
    if (marker === 0xda) break;
  }
  throw new Refus('abime');
}

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** Start of frame markers, among which C4, C8 and CC mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0) throw new Refus('abime');
  if (width * height > MOST_PIXELS) throw new Refus('demesure');
}
