import type { Territoires } from '../../domain/appel/regions.js';
import { withoutAcces } from '../../domain/dossier/acces.js';
import type { AppelsConnus } from '../../domain/dossier/appels-connus.js';
import type { Dossiers } from '../../domain/dossier/dossiers.js';
import type { Donnees } from '../../domain/dossier/donnees.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { isInvited } from '../../domain/dossier/invites.js';
import { allFiles } from '../../domain/dossier/lectures.js';
import { countsOfErased } from '../../domain/statistics/dossier-counts.js';
import type { Conservation } from '../../dialogs/turn/services.js';
import type { Words } from '../core/locales.js';
import { conversationsOf } from '../storage/conversations.js';
import type { Database } from '../storage/database.js';
import {
  emptyConversation,
  eraseDraft,
  eraseFile,
  eraseWholeConversation,
  type Remains,
} from '../storage/erase.js';
import { insertFile, looseFilesOf } from '../storage/files.js';
import { countHit } from '../storage/shared-rate-limits.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import type { CopyMaker } from './copy-maker.js';
import { copyOf } from './export.js';
import type { Person } from '../core/person.js';

const COPY_TYPE = 'application/zip';
/** Copies that a person may have made over a day. */
const COPIES_A_DAY = 3;
const DAY_MS = 86_400_000;

/** What the data of a person are read and written with. */
export interface DonneesParts {
  readonly db: Database;
  readonly words: Words;
  readonly copyMaker: CopyMaker;
  readonly dossiers: Dossiers;
  readonly conservation: Conservation;
  /** Where the mailboxes of State services are. */
  readonly territoires: Pick<Territoires, 'boites'>;
  readonly appelsConnus: AppelsConnus;
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
    const appel = parts.appelsConnus.of(dossier);
    return {
      fileIds: documentsOf(dossier),
      counts: countsOfErased(dossier, appel, parts.receivedAt.toISOString()),
    };
  };

  const eraseLooseFiles = async (
    conversationIds: readonly string[],
    kept: readonly Dossier[],
    mediaType?: string,
  ): Promise<void> => {
    const known = new Set(kept.flatMap(documentsOf));
    const loose = (await looseFilesOf(db, conversationIds, mediaType)).filter((id) => !known.has(id));
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
      const entries = await copyOf(parts, person, langue);
      if (entries === undefined) return 'trop_grosse';
      const { hits } = await countHit(db, `copies:${owner}`, DAY_MS, now);
      if (hits > COPIES_A_DAY) return 'trop_souvent';
      const name = words(langue, 'donnees:nom');
      const facts = { conversationId, dossierReference: null, name, mediaType: COPY_TYPE };
      const file = await parts.copyMaker.make(db, entries, { ...facts, instant: new Date(now) });
      const conversations = await conversationsOf(db, owner);
      const own = [conversationId, ...conversations.map(({ id }) => id)];
      await eraseLooseFiles(own, await dossiers.mine(), COPY_TYPE);
      work.stage((transaction) => insertFile(transaction, file, now));
      return { id: file.id, nom: name, format: 'zip' };
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

function documentsOf(dossier: Dossier): readonly string[] {
  return allFiles(dossier).map(({ id }) => id);
}
