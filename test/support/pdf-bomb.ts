import { deflateSync } from 'node:zlib';

/**
 * A PDF of some kilobytes that leads its reader to so many small objects, all in one compressed object stream. It has no
 * table of its objects, so that a reader looks for them everywhere.
 * @param announced how many the stream says there are
 */
export function pdfOfSmallObjects(count: number, announced = count, filter = '/FlateDecode'): Buffer {
  const index = '7 0 '.repeat(count);
  const packed = deflateSync(`${index}${'0 '.repeat(count)}`, { level: 9 });
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'),
    Buffer.from('2 0 obj\n<</Type/Pages/Kids[7 0 R]/Count 1>>\nendobj\n'),
    Buffer.from(
      `3 0 obj\n<</Type/ObjStm/N ${announced}/First ${index.length}/Filter ${filter}/Length ${packed.length}>>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ]);
}
