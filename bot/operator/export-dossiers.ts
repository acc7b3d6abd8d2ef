import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { archiveOf } from '../letters/files/dossier-archive.js';
import { dossierFiles } from '../letters/files/dossier-files.js';
import { dossierView } from '../letters/view/dossier-view.js';
import { readFileBytes } from '../storage/files.js';
import type { Answer } from './answer.js';
import type { Installation } from './installation.js';
import { placeOf } from './show-dossiers.js';

/**
 * Writes every filed dossier into a folder, each as one archive like the one that an applicant gets: summary, data, documents.
 * Only the one who runs it can read them. @throws what the disk throws, OperatorError
 */
export async function exportDossiers(installation: Installation, dir: string): Promise<Answer> {
  const { db, words, config } = installation;
  const rows = await db
    .selectFrom('dossiers')
    .select('json')
    .where('statut', 'in', ['depose', 'transmis'])
    .orderBy('reference')
    .execute();
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const service = {
    antivirus: config.clamd !== undefined,
    demonstration: config.demonstration !== undefined,
  };
  for (const { json } of rows) {
    const dossier = JSON.parse(json) as Dossier;
    const { appel, destination } = placeOf(installation, dossier);
    const view = dossierView(words, dossier, appel, destination, service);
    const made = await dossierFiles(words, view, dossier, appel);
    const { name, bytes } = await archiveOf(
      words('fr', 'courrier:zip.nom', { reference: view.reference }),
      new Date(view.deposeIso),
      made,
      view.documents,
      (id) => readFileBytes(db, id),
    );
    await writeFile(join(dir, name), bytes, { mode: 0o600 });
  }
  return {
    text: words('fr', 'operateur:dossiers.exportes', { nombre: rows.length, dossier: dir }),
    data: { nombre: rows.length, dossier: dir },
  };
}
