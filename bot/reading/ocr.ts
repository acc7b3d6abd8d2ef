import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Word } from '../../domain/documents/page.js';
import { evenLight } from './raster/even-light.js';
import { rotated, toPgm, turned, type Gray } from './raster/gray.js';
import { skewOf } from './raster/skew.js';
import { withoutSpecks } from './raster/specks.js';
import { withoutLines } from './raster/without-lines.js';

/** Pixels of a page's longer side: 200 dots an inch on A4. */
export const OCR_SIDE = 2338;
/** Below this mean, a page may lie on its head. */
const DOUBTFUL = 0.72;
const LEAST_TURN = 0.003;
/** Crumbs of a line are read as short words, and unsurely. */
const LEAST_WORD = 0.35;
const SHORT = 2;
/** A form's lines of text, over the whole width: the layout of a page is told from where its words stand. */
const ONE_BLOCK = '6';

/** What was read in a picture of a page, upright; boxes are in pixels of `picture`. */
export interface OcrPage {
  /** Line by line. */
  readonly rows: readonly (readonly Word[])[];
  readonly sure: number;
  readonly picture: Gray;
}

/** Reads pictures of text. */
export interface Ocr {
  read(picture: Gray): Promise<OcrPage>;
  close(): Promise<void>;
}

/** Starts the reader of pictures, with the French letters that its package brings: it asks the network for nothing. */
export async function startOcr(): Promise<Ocr> {
  const { createWorker, OEM } = await import('tesseract.js');
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/fra/package.json'));
  const worker = await createWorker('fra', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
  await worker.setParameters({ tessedit_pageseg_mode: ONE_BLOCK as never });
  const recognise = async (picture: Gray): Promise<OcrPage> => {
    const { data: found } = await worker.recognize(toPgm(picture), {}, { blocks: true, text: false });
    const rows = (found.blocks ?? [])
      .flatMap(({ paragraphs }) => paragraphs)
      .flatMap(({ lines }) => lines)
      .map(({ words }) =>
        words.map(({ text, confidence, bbox }) => ({ ...bbox, text, sure: confidence / 100 })).filter(isWord),
      );
    return { rows, sure: meanOf(rows.flat()), picture };
  };
  return {
    read: async (picture) => {
      const level = levelled(picture);
      const first = await recognise(prepared(level));
      if (first.sure >= DOUBTFUL) return first;
      const second = await recognise(prepared(turned(level, 2)));
      return second.sure > first.sure + 0.05 ? second : first;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

function levelled(picture: Gray): Gray {
  const lit = evenLight(picture);
  const { angle, sideways } = skewOf(lit);
  const upright = sideways ? turned(lit, 1) : lit;
  return Math.abs(angle) < LEAST_TURN ? upright : rotated(upright, angle);
}

function prepared(picture: Gray): Gray {
  return withoutSpecks(withoutLines(picture));
}

/** Dust is read as marks; a letter or a digit is a word. */
function isWord({ text, sure }: Word & { readonly sure: number }): boolean {
  return (
    (sure >= LEAST_WORD || text.length > SHORT) &&
    (/[\p{L}\p{N}€@]/u.test(text) || (sure > 0.8 && /^[-–—:%/&+]$/.test(text)))
  );
}

function meanOf(words: readonly (Word & { readonly sure: number })[]): number {
  let letters = 0;
  let sum = 0;
  for (const { text, sure } of words) {
    letters += text.length;
    sum += sure * text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}
