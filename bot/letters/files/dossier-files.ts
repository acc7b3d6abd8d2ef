import type { Appel } from '../../../domain/appel/appel.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import type { Words } from '../../core/locales.js';
import { dossierCsv } from './dossier-csv.js';
import { dossierJson } from './dossier-json.js';
import type { DossierView } from '../view/dossier-view.js';
import { structureSlug } from './file-names.js';

/** A file that the service makes. */
export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The summary that sorts before the documents in any mailbox or folder. */
export function summaryName(view: DossierView): string {
  return `00-dossier_${structureSlug(view.structure)}.pdf`;
}

/** The dossier to read, and the same data for programs and spreadsheets. The same dossier gives the same bytes. */
export async function dossierFiles(
  words: Words,
  view: DossierView,
  dossier: Dossier,
  appel: Appel,
): Promise<readonly MadeFile[]> {
  // Loaded here: what draws a PDF is large, and a service starts long before its first dossier is filed.
  const { dossierPdf } = await import('../pdf/dossier-pdf.js');
  return [
    {
      name: summaryName(view),
      mediaType: 'application/pdf',
      bytes: await dossierPdf(words, view, new Date(view.deposeIso)),
    },
    ...dataFiles(view, dossier, appel),
  ];
}

/** The dossier for programs and spreadsheets, as it stands. */
export function dataFiles(view: DossierView, dossier: Dossier, appel: Appel): readonly MadeFile[] {
  return [
    { name: 'dossier.json', mediaType: 'application/json', bytes: dossierJson(view, dossier, appel) },
    { name: 'dossier.csv', mediaType: 'text/csv', bytes: dossierCsv(view, dossier, appel) },
  ];
}
