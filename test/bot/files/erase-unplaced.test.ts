import { expect } from 'chai';
import { eraseUnplaced } from '../../../bot/files/erase-unplaced.js';
import type { Database } from '../../../bot/storage/database.js';
import { findFile, stageFile } from '../../../bot/storage/files.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { FICHIER_URN } from '../../../dialogs/turn/message.js';
import { ConversationHarness } from '../../support/conversation-harness.js';
import { onEachDatabase } from '../../support/each-database.js';
import { deposeDossier, facilitateurs2023 } from '../../support/fixtures.js';
import { HttpClient } from '../../support/http-client.js';
import { untilCount } from '../../support/turn-log.js';
import { WebPage } from '../../support/web-page.js';

describe('Files that a turn gave no place', () => {
  onEachDatabase((database) => {
    let db: Database;
    beforeEach(async () => (db = await database.open()));
    afterEach(() => db.destroy());

    it('are erased; those of a dossier stay, and those of others whatever names them', async () => {
      const [placed, unplaced, foreign] = await Promise.all(['mine', 'mine', 'theirs'].map(keep));
      const fichier = {
        id: placed!,
        nom: 'a.pdf',
        format: 'pdf' as const,
        taille: 5,
        sha256: '',
        recuLe: '',
      };
      const dossier = deposeDossier(await facilitateurs2023(), { pieces: { statuts: [fichier] } });
      const attachments = [placed, unplaced, foreign].map((id) => ({
        contentType: 'application/pdf',
        contentUrl: `${FICHIER_URN}${id}`,
      }));
      const work = new UnitOfWork();
      const dossiers = { mine: () => Promise.resolve([dossier]) };
      await eraseUnplaced({ attachments }, { dossiers, conversationId: 'mine' }, work);
      await work.commit(db);
      expect(await findFile(db, placed!)).to.not.equal(undefined);
      expect(await findFile(db, unplaced!)).to.equal(undefined);
      expect(await findFile(db, foreign!)).to.not.equal(undefined);
      expect(await db.selectFrom('file_chunks').select('n').execute()).to.have.length(2);
    });

    async function keep(conversationId: string): Promise<string> {
      const work = new UnitOfWork();
      const facts = { conversationId, dossierReference: null, name: 'a.pdf', mediaType: 'application/pdf' };
      const { id } = stageFile(work, facts, Buffer.from('bytes'), 0);
      await work.commit(db);
      return id;
    }
  });

  describe('in a conversation', () => {
    let harness: ConversationHarness;
    before(async function () {
      this.timeout(60_000);
      harness = await ConversationHarness.open();
      await harness.serve('appel 2023');
    });
    after(() => harness.close());

    it('are not kept where no dossier is under way, whatever is written beside them, and that is said', async () => {
      harness.at = new Date('2023-07-20T08:00:00Z');
      const client = new HttpClient(harness.server.url, await new WebPage().token(harness.server.url));
      const said = async (): Promise<string[]> => {
        const rows = await harness.db.selectFrom('activities').select('json').execute();
        return rows.flatMap(({ json }) => (json.includes('pas gard') ? [json] : []));
      };
      for (const [n, text] of ['', 'Bonjour', 'mes dossiers', 'commencer'].entries()) {
        const activity = { type: 'message', text };
        await client.upload([new File(['%PDF-1.4'], 'a.pdf', { type: 'application/pdf' })], activity);
        await untilCount(said, n + 1);
      }
      expect(await harness.db.selectFrom('files').select('id').execute()).to.deep.equal([]);
      expect(await harness.db.selectFrom('file_chunks').select('n').execute()).to.deep.equal([]);
    });
  });
});
