import type { Database } from '../storage/database.js';
import { eraseFile } from '../storage/erase.js';
import { readStoredFile } from '../storage/files.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import type { FichiersOptions } from './fichiers.js';

/** The files of the database, as a turn reads them; what it erases goes when the turn commits. */
export function storedFiles(db: Database, work: UnitOfWork): Pick<FichiersOptions, 'read' | 'erase'> {
  return {
    read: (id) => readStoredFile(db, id),
    erase: (id) => {
      work.stage((transaction) => eraseFile(transaction, id));
    },
  };
}
