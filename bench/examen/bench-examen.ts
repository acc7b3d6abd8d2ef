/**
 * What one person's files cost another (run-examen.ts).
 * Some visitors send hostile PDFs without a pause, each as many as may wait; meanwhile somebody else sends a sound scan of
 * 10 MB, again and again, and waits for its verdict.
 */
import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { Asker } from '../../bot/files/examination-lane.js';
import { Examiner } from '../../bot/files/examiner.js';
import { pdfOfSmallObjects } from '../../test/support/pdf-bomb.js';
import { pdfWith } from '../../test/support/sample-files.js';

const SCANS = 10;
const MEGABYTE = 1_000_000;
const FORMATS = ['pdf'];

const scan = pdfWith(
  '',
  Array.from({ length: 10 }, () =>
    Buffer.concat([
      Buffer.from(`<</Type/XObject/Subtype/Image/Filter/DCTDecode/Length ${MEGABYTE}>>\nstream\n`),
      randomBytes(MEGABYTE),
      Buffer.from('\nendstream'),
    ]),
  ),
  `/Resources<</XObject<<${Array.from({ length: 10 }, (_, n) => `/I${n} ${n + 4} 0 R`).join('')}>>>>`,
);
const bomb = pdfOfSmallObjects(3_000_000);
const longest = pdfWith('', [], `/A[${'0 '.repeat(4_900_000)}]`);

for (const [name, bytes, visitors] of [
  ['nobody sends anything else', bomb, 0],
  ['3 million objects, one visitor', bomb, 1],
  ['3 million objects, 140 visitors', bomb, 140],
  ['10 MB that compute as long as they may, one visitor', longest, 1],
  ['the same, 140 visitors of one network', longest, 140],
] as const) {
  const waits = await measure(bytes, visitors);
  const [middle = 0, most = 0] = [waits[SCANS / 2], waits.at(-1)];
  console.log(`${name}: a sound scan waits ${middle.toFixed(2)} s (median), ${most.toFixed(2)} s at most`);
}

/** @returns seconds, in order */
async function measure(bytes: Buffer, visitors: number): Promise<readonly number[]> {
  const examiner = new Examiner();
  await examiner.examine(scan, FORMATS, { person: 'alice' });
  const over = new AbortController();
  setMaxListeners(0, over.signal);
  const attack = Promise.allSettled(
    Array.from({ length: visitors * 2 }, (_, n) =>
      send(examiner, bytes, { person: `mallory-${n % visitors}`, network: 'hotel', signal: over.signal }),
    ),
  );
  const waits: number[] = [];
  for (let n = 0; n < SCANS; n++) {
    const start = performance.now();
    const verdict = await examiner.examine(scan, FORMATS, { person: 'alice' });
    if (verdict.kind !== 'sain') throw new Error('The sound scan was refused');
    waits.push((performance.now() - start) / 1000);
  }
  over.abort();
  await attack;
  await examiner.close();
  return waits.toSorted((one, other) => one - other);
}

/** Sends until the end, one after the other. */
async function send(examiner: Examiner, bytes: Buffer, asker: Asker): Promise<void> {
  while (asker.signal?.aborted !== true) await examiner.examine(bytes, FORMATS, asker);
}
