import { computeBehind } from '../core/compute-behind.js';
import type { ReadDocument } from '../../domain/documents/page.js';
import { startOcr, type Ocr } from './ocr.js';
import { readDocument } from './read-document.js';

/** What the process is asked. */
export interface ReadingAsked {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly format: string;
  /** Whether pictures are read. */
  readonly ocr: boolean;
}

/** What it answers; without a document, the file can't be read. */
export interface ReadingAnswer {
  readonly number: number;
  readonly document?: ReadDocument;
}

let ocr: Promise<Ocr> | undefined;

computeBehind();

process.on('message', ({ number, bytes, format, ocr: wanted }: ReadingAsked) => {
  const pictures = wanted ? (): Promise<Ocr> => (ocr ??= startOcr()) : undefined;
  void readDocument(bytes, format, pictures).then(
    (document) => process.send?.({ number, document } satisfies ReadingAnswer),
    () => process.send?.({ number } satisfies ReadingAnswer),
  );
});
process.on('disconnect', () => process.exit(0));
