import { zip } from '../../files/zip.js';
import { readWhole, type ReadFile } from '../read-whole.js';
import type { MadeFile } from './dossier-files.js';
import type { DocumentView } from '../view/dossier-view.js';

/** Files and documents as one archive, for whom must send or keep them by their own means. @throws UnreadableFileError */
export async function archiveOf(
  name: string,
  instant: Date,
  made: readonly Pick<MadeFile, 'name' | 'bytes'>[],
  documents: readonly DocumentView[],
  read: ReadFile,
): Promise<MadeFile> {
  const entries = made.map(({ name: nom, bytes }) => ({ name: nom, bytes }));
  for (const { nom, fileId, octets } of documents)
    entries.push({ name: nom, bytes: await readWhole(read, fileId, octets) });
  return { name, mediaType: 'application/zip', bytes: await zip(entries, instant) };
}
