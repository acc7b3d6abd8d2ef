import { computeBehind } from '../core/compute-behind.js';
import { understand, type Situation, type Understanding } from '../../domain/documents/understand.js';
import { startOcr, type Ocr } from './ocr.js';
import { documentIn, paperBytes, type PaperBytes } from './paper-bytes.js';
import { startPdfium } from './pdf/pdfium.js';
import { readDocument } from './read-document.js';

/** A file to read, whose bytes come by the input; or one that was read, to be understood anew. */
export type ReadingAsked =
  | {
      readonly number: number;
      readonly size: number;
      readonly format: string;
      /** Whether pictures are read. */
      readonly ocr: boolean;
      /** What is known when it comes; without it, it is read only. */
      readonly situation?: Situation | undefined;
    }
  | { readonly number: number; readonly paper: PaperBytes; readonly situation: Situation };

/** What the process answers; without a paper, the file can't be read. */
export interface ReadingAnswer {
  readonly number: number;
  readonly paper?: PaperBytes;
  readonly understood?: Understanding;
}

let ocr: Promise<Ocr> | undefined;

computeBehind();
// Who asks for a PDF is told where the engine can't start.
startPdfium().catch(() => undefined);

process.on('message', (asked: ReadingAsked) => {
  void answerTo(asked).then(
    (answer) => process.send?.({ number: asked.number, ...answer } satisfies ReadingAnswer),
    () => process.send?.({ number: asked.number } satisfies ReadingAnswer),
  );
});
process.on('disconnect', () => process.exit(0));

async function answerTo(asked: ReadingAsked): Promise<Omit<ReadingAnswer, 'number'>> {
  if ('paper' in asked) return { understood: understand(documentIn(asked.paper), asked.situation) };
  const { format, situation } = asked;
  const pictures = asked.ocr ? (): Promise<Ocr> => (ocr ??= startOcr()) : undefined;
  const paper = paperBytes(await readDocument(await bytesOf(asked.size), format, pictures));
  return situation === undefined
    ? { paper }
    : { paper, understood: understand(documentIn(paper), situation) };
}

/** The next bytes of the input: files come one after the other. */
async function bytesOf(size: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let left = size; left > 0;) {
    const piece = process.stdin.read(Math.min(left, process.stdin.readableLength)) as Uint8Array | null;
    if (piece === null) await new Promise((resolve) => process.stdin.once('readable', resolve));
    else {
      pieces.push(piece);
      left -= piece.length;
    }
  }
  return Buffer.concat(pieces);
}
