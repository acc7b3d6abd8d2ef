import type { Dossier } from '../../../domain/dossier/dossier.js';
import { stageFile } from '../../storage/files.js';
import type { UnitOfWork } from '../../storage/unit-of-work.js';
import type { MadeFile } from './dossier-files.js';
import type { Attachment } from '../../core/letter.js';

/** Stores a file that the service made for a dossier, to be attached or offered. */
export function stageMadeFile(work: UnitOfWork, file: MadeFile, dossier: Dossier, now: number): Attachment {
  const { name, mediaType, bytes } = file;
  const facts = {
    name,
    mediaType,
    conversationId: null,
    dossierReference: dossier.reference,
  };
  const { id, size } = stageFile(work, facts, bytes, now);
  return { fileId: id, name, mediaType, size };
}
