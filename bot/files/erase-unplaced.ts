import type { Activity } from 'botframework-schema';
import { FICHIER_URN } from '../../dialogs/turn/message.js';
import { allFiles } from '../../domain/dossier/lectures.js';
import type { Dossiers } from '../../domain/dossier/dossiers.js';
import { eraseFile } from '../storage/erase.js';
import { findFile } from '../storage/files.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';

/**
 * Stages the end of the files that came with a message and that its turn gave no place in a dossier: the turn has said so,
 * and a disk is not filled with what nobody asked for. Comes last in a turn. Files that wait for a place that is offered are `kept`.
 */
export async function eraseUnplaced(
  { attachments = [] }: Partial<Activity>,
  {
    dossiers,
    conversationId,
    kept = new Set(),
  }: {
    readonly dossiers: Pick<Dossiers, 'mine'>;
    readonly conversationId: string;
    readonly kept?: ReadonlySet<string>;
  },
  work: UnitOfWork,
): Promise<void> {
  const sent = attachments.flatMap(({ contentUrl = '' }) =>
    contentUrl.startsWith(FICHIER_URN) ? [contentUrl.slice(FICHIER_URN.length)] : [],
  );
  if (sent.length === 0) return;
  const placed = new Set((await dossiers.mine()).flatMap((dossier) => allFiles(dossier).map(({ id }) => id)));
  const unplaced = sent.filter((id) => !placed.has(id) && !kept.has(id));
  work.stage(async (transaction) => {
    for (const id of unplaced) {
      const file = await findFile(transaction, id);
      // An address names a file: nobody has another's erased by it.
      if (file?.conversationId === conversationId) await eraseFile(transaction, id);
    }
  });
}
