import type { Config } from '../../config/config.js';
import { pageText } from '../../../domain/documents/page.js';
import { fold } from '../../../domain/text/fold.js';
import { DocumentReader } from '../../reading/document-reader.js';
import { documentIn } from '../../reading/paper-bytes.js';
import { pictureAsPdf } from '../../reading/picture.js';
import { attention, ok, type Finding } from './finding.js';
import { SAMPLE_PICTURE, SAMPLE_WORDS } from './sample-picture.js';

/** Milliseconds: a first start on a busy machine takes some. */
const PATIENCE = 15_000;

/**
 * The reader of documents, asked to read as the service asks it. Without it files are kept and said « non lus »: nothing stops.
 * @param options bounds of the reader
 */
export async function checkReading(
  { lecture }: Pick<Config, 'lecture'>,
  options: Omit<ConstructorParameters<typeof DocumentReader>[0], 'ocr'> = {},
): Promise<readonly Finding[]> {
  if (lecture === 'non') return [ok('lecture_coupee')];
  const ocr = lecture === 'oui';
  const reader = new DocumentReader({ elapsed: PATIENCE, ...options, ocr });
  try {
    const outcome = await reader.read({
      bytes: ocr ? SAMPLE_PICTURE : await pictureAsPdf(SAMPLE_PICTURE),
      format: ocr ? 'png' : 'pdf',
      sender: { person: 'doctor' },
    });
    if (outcome.kind === 'non_lu') return [attention('lecture_en_panne', { raison: outcome.raison })];
    if (!ocr) return [ok('lecture_sans_images')];
    const text = fold(documentIn(outcome.paper).pages.map(pageText).join(' '));
    return [text.includes(SAMPLE_WORDS) ? ok('lecture') : attention('lecture_images')];
  } finally {
    await reader.close();
  }
}
