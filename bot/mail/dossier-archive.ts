import { zip } from '../files/zip.js';
import type { Words } from '../say.js';
import { readWhole, type ReadFile } from './compose-letter.js';
import type { MadeFile } from './dossier-files.js';
import type { DossierView } from './dossier-view.js';

/** The whole dossier as one archive, for an applicant who must send it by their own means. @throws UnreadableFileError */
export async function dossierArchive(
  words: Words,
  view: DossierView,
  made: readonly MadeFile[],
  read: ReadFile,
): Promise<MadeFile> {
  const entries = made.map(({ name, bytes }) => ({ name, bytes }));
  for (const { nom, fileId, octets } of view.documents)
    entries.push({ name: nom, bytes: await readWhole(read, fileId, octets) });
  return {
    name: words('fr', 'courrier:zip.nom', { reference: view.reference }),
    mediaType: 'application/zip',
    bytes: await zip(entries, new Date(view.deposeIso)),
  };
}
