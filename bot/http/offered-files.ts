import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Response } from 'express';
import { FICHIER_URN } from '../../dialogs/turn/message.js';
import { findConversation } from '../storage/conversations.js';
import type { Database } from '../storage/database.js';
import { fileFor } from '../storage/file-for.js';
import { signatures } from './signatures.js';
import { readChunks } from '../storage/files.js';
import { findRemoteConversation } from '../storage/remote-conversations.js';

const PATH = /^\/fichiers\/([^/]+)\//;

/** The id of the stored file that an address of ours opens; undefined for any other address. */
export function offeredId(address: string): string | undefined {
  return PATH.exec(address)?.[1];
}

/** The files that the assistant offers to an applicant: receipts, and the whole dossier. */
export interface OfferedFiles {
  readonly router: Router;
  /**
   * The address of a stored file, for the person of that conversation: it can't be guessed, opens that one file, and no longer
   * once the person left their device or lost access to the file's dossier.
   */
  readonly link: (urn: string, conversationId: string) => string;
}

/** Serves offered files under /fichiers; each address is signed with the installation's key, and names who it was given to. */
export function offeredFiles(db: Database, key: string): OfferedFiles {
  const { sign, isSigned } = signatures(key, 'fichier');
  const router = Router();
  router.get('/fichiers/:id/:conversation/:signature', async (request, response, next) => {
    const { id, conversation, signature } = request.params;
    const userId = isSigned(`${id}/${conversation}`, signature) ? await userOf(db, conversation) : undefined;
    const file = userId === undefined ? undefined : await fileFor(db, id, userId);
    if (file === undefined) {
      next();
      return;
    }
    response.attachment(file.name).type(file.mediaType).set('Cache-Control', 'private, no-store');
    response.set('Content-Length', String(file.size));
    await sendChunks(readChunks(db, file.id), response);
  });
  return {
    router,
    link: (urn, conversationId) => {
      const path = `${urn.slice(FICHIER_URN.length)}/${conversationId}`;
      return `/fichiers/${path}/${sign(path)}`;
    },
  };
}

/** A file is never whole in memory. One that breaks off is seen to be short: its size was announced. */
async function sendChunks(chunks: AsyncIterable<Uint8Array>, response: Response): Promise<void> {
  try {
    await pipeline(Readable.from(chunks), response);
  } catch (error) {
    if (!response.headersSent) throw error;
  }
}

/** The person of a conversation: its address outlives it where there is one. */
async function userOf(db: Database, conversationId: string): Promise<string | undefined> {
  const conversation =
    (await findConversation(db, conversationId)) ?? (await findRemoteConversation(db, conversationId));
  return conversation?.userId;
}
