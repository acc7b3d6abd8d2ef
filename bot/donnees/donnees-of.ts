import { withoutAcces } from '../../domain/dossier/acces.js';
import type { Dossiers } from '../../domain/dossier/dossiers.js';
import type { Donnees } from '../../domain/dossier/donnees.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { isInvited } from '../../domain/dossier/invites.js';
import { filesOf } from '../../domain/dossier/complement.js';
import { countsOfErased } from '../../domain/statistics/dossier-counts.js';
import type { AppelServi, Conservation } from '../../dialogs/services.js';
import type { Words } from '../say.js';
import { conversationsOf } from '../storage/conversations.js';
import type { Database } from '../storage/database.js';
import {
  emptyConversation,
  eraseDraft,
  eraseFile,
  eraseWholeConversation,
  type Remains,
} from '../storage/erase.js';
import { looseFilesOf, stageFile } from '../storage/files.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import { copyOf } from './copy-of.js';
import type { Person } from './person.js';

/** What the data of a person are read and written with. */
export interface DonneesParts {
  readonly db: Database;
  readonly words: Words;
  readonly dossiers: Dossiers;
  readonly conservation: Conservation;
  readonly appels: readonly Pick<AppelServi, 'appel'>[];
  /** Milliseconds of real time. */
  readonly now: number;
  /** Business time. */
  readonly receivedAt: Date;
}

/** The data of the person of one turn, for them. */
export function donneesOf(parts: DonneesParts, person: Person, work: UnitOfWork): Donnees {
  const { db, words, dossiers, now } = parts;
  const { owner, conversationId } = person;

  const remainsOf = (dossier: Dossier): Remains => {
    const appel = parts.appels.find((each) => each.appel.id === dossier.appelId)?.appel;
    return {
      fileIds: documentsOf(dossier),
      counts: countsOfErased(dossier, appel, parts.receivedAt.toISOString()),
    };
  };

  const eraseLooseFiles = async (
    conversationIds: readonly string[],
    kept: readonly Dossier[],
  ): Promise<void> => {
    const known = new Set(kept.flatMap(documentsOf));
    const loose = (await looseFilesOf(db, conversationIds)).filter((id) => !known.has(id));
    work.stage(async (transaction) => {
      for (const id of loose) await eraseFile(transaction, id);
    });
  };

  const effaceBrouillon = (dossier: Dossier): Promise<void> => {
    const shared = isInvited(dossier, owner) || dossier.acces.some((each) => each.owner !== owner);
    if (shared) dossiers.save(withoutAcces(dossier, owner));
    else work.stage((transaction) => eraseDraft(transaction, dossier, remainsOf(dossier)));
    return Promise.resolve();
  };

  return {
    async copie(langue) {
      const bytes = await copyOf(parts, person, langue);
      if (bytes === undefined) return undefined;
      const facts = {
        conversationId,
        dossierReference: null,
        name: words(langue, 'donnees:nom'),
        mediaType: 'application/zip',
      };
      const before = await looseFilesOf(db, [conversationId], facts.mediaType);
      work.stage(async (transaction) => {
        for (const id of before) await eraseFile(transaction, id);
      });
      const { id, name } = stageFile(work, facts, bytes, now);
      return { id, nom: name, format: 'zip' };
    },

    effaceBrouillon,

    async efface() {
      const all = await dossiers.mine();
      const conversations = await conversationsOf(db, owner);
      for (const dossier of all.filter(({ statut }) => statut === 'brouillon'))
        await effaceBrouillon(dossier);
      const others = conversations.filter(({ id }) => id !== conversationId);
      work.stage(async (transaction) => {
        for (const other of others) await eraseWholeConversation(transaction, other);
        await emptyConversation(transaction, conversationId);
      });
      await eraseLooseFiles([conversationId, ...others.map(({ id }) => id)], all);
    },
  };
}

function documentsOf({ pieces, complementEnCours }: Dossier): readonly string[] {
  return [...filesOf(pieces), ...filesOf(complementEnCours?.pieces ?? {})].map(({ id }) => id);
}
