import { expect } from 'chai';
import type { KyselyPlugin } from 'kysely';
import { CopyMaker } from '../../../bot/personal-data/copy-maker.js';
import { donneesOf } from '../../../bot/personal-data/erase.js';
import { insertConversation } from '../../../bot/storage/conversations.js';
import type { Database } from '../../../bot/storage/database.js';
import { findFile, stageFile } from '../../../bot/storage/files.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import type { Donnees } from '../../../domain/dossier/donnees.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { onEachDatabase } from '../../support/each-database.js';
import { deposeDossier, facilitateurs2023, words } from '../../support/fixtures.js';
import { known } from '../../support/known-appels.js';

const NOW = 1_700_000_000_000;
const ME = 'dl_moi';
const MIB = 1024 ** 2;

describe('Copies of the data of a person', () => {
  onEachDatabase((database) => {
    let db: Database;
    let dossier: Dossier;
    let copyMaker: CopyMaker;
    beforeEach(async () => {
      db = await database.open();
      copyMaker = new CopyMaker();
      for (const id of ['mine', 'before'])
        await insertConversation(db, { id, channel: 'directline', userId: ME, locale: 'fr', createdAt: NOW });
      const facts = { nom: 'a.pdf', format: 'pdf', taille: MIB, sha256: '', recuLe: '' } as const;
      const ids = [await keep('mine', 'application/pdf', MIB), await keep('mine', 'application/pdf', MIB)];
      const pieces = { statuts: ids.map((id) => ({ id, ...facts })) };
      dossier = deposeDossier(await facilitateurs2023(), { pieces });
    });
    afterEach(() => db.destroy());

    it('are made piece by piece, one at a time: none is whole in memory', async () => {
      const log: string[] = [];
      await Promise.all([1, 2].map((n) => copy(db.withPlugin(chunkLog(log, String(n))))));
      for (const n of [1, 2])
        expect(log.indexOf(`writes-${n}`), 'written before all is read').to.be.below(
          log.lastIndexOf(`reads-${n}`),
        );
      expect(log.lastIndexOf('reads-1'), 'one after the other').to.be.below(log.indexOf('reads-2'));
    });

    it('are few a day, and one made in another conversation is replaced too', async () => {
      const older = await keep('before', 'application/zip', 3);
      for (let n = 0; n < 3; n++) expect(await copy()).to.be.an('object');
      expect(await findFile(db, older)).to.equal(undefined);
      expect(await copy()).to.equal('trop_souvent');
      const zips = await db
        .selectFrom('files')
        .select('id')
        .where('media_type', '=', 'application/zip')
        .execute();
      expect(zips).to.have.length(1);
    });

    it('leave no bytes when they can’t be made whole', async () => {
      const [{ id } = { id: '' }] = dossier.pieces['statuts'] ?? [];
      const failing = db.withPlugin(failAt((text) => text.includes(id)));
      expect(await copy(failing).catch((error: unknown) => (error as Error).message)).to.equal('gone');
      const rows = await db.selectFrom('file_chunks').select('file_id').distinct().execute();
      expect(rows).to.have.length(2);
      expect(await copy(), 'the next one is made all the same').to.be.an('object');
    });

    async function copy(on = db): ReturnType<Donnees['copie']> {
      const work = new UnitOfWork();
      const time = { now: NOW, receivedAt: new Date('2023-06-01T22:30:00Z') };
      const conservation = { conversationsJours: 30, brouillonsMois: 3, deposesMois: 36 };
      const dossiers = {
        find: () => Promise.resolve(dossier),
        mine: () => Promise.resolve([dossier]),
        save: () => dossier,
      };
      const territoires = { boites: { regions: {}, departements: {} } };
      const parts = {
        db: on,
        words,
        copyMaker,
        dossiers,
        conservation,
        appelsConnus: known(),
        territoires,
        ...time,
      };
      const made = await donneesOf(parts, { owner: ME, conversationId: 'mine' }, work).copie('fr');
      await work.commit(db);
      return made;
    }

    async function keep(conversationId: string, mediaType: string, size: number): Promise<string> {
      const work = new UnitOfWork();
      const facts = { conversationId, dossierReference: null, name: 'a', mediaType };
      const { id } = stageFile(work, facts, Buffer.alloc(size, 'x'), NOW);
      await work.commit(db);
      return id;
    }
  });
});

/** Notes each look at the bytes of files, and each write of some. */
function chunkLog(log: string[], name: string): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      const acts: Record<string, string> = { InsertQueryNode: 'writes', SelectQueryNode: 'reads' };
      if (JSON.stringify(node).includes('"file_chunks"')) log.push(`${acts[node.kind] ?? ''}-${name}`);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
}

/** Lets the reading of some bytes fail. */
function failAt(isMeant: (text: string) => boolean): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      const text = JSON.stringify(node);
      if (node.kind === 'SelectQueryNode' && text.includes('"file_chunks"') && isMeant(text))
        throw new Error('gone');
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
}
