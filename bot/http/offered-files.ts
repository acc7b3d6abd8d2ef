import { Router } from 'express';
import { FICHIER_URN } from '../../dialogs/message.js';
import type { Database } from '../storage/database.js';
import { signatures } from './signatures.js';
import { findFile, readFileBytes } from '../storage/files.js';

const PATH = /^\/fichiers\/([^/]+)\//;

/** The id of the stored file that an address of ours opens; undefined for any other address. */
export function offeredId(address: string): string | undefined {
  return PATH.exec(address)?.[1];
}

/** The files that the assistant offers to an applicant: receipts, and the whole dossier. */
export interface OfferedFiles {
  readonly router: Router;
  /** The address of a stored file, for its applicant only: it can't be guessed, and opens that one file. */
  readonly link: (urn: string) => string;
}

/** Serves offered files under /fichiers; each address is signed with the installation's key. */
export function offeredFiles(db: Database, key: string): OfferedFiles {
  const { sign, isSigned } = signatures(key, 'fichier');
  const router = Router();
  router.get('/fichiers/:id/:signature', async (request, response, next) => {
    const { id, signature } = request.params;
    const file = isSigned(id, signature) ? await findFile(db, id) : undefined;
    if (file === undefined) {
      next();
      return;
    }
    response.attachment(file.name).type(file.mediaType).set('Cache-Control', 'private, no-store');
    response.send(await readFileBytes(db, file.id));
  });
  return {
    router,
    link: (urn) => {
      const id = urn.slice(FICHIER_URN.length);
      return `/fichiers/${id}/${sign(id)}`;
    },
  };
}
