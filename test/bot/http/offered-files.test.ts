import { expect } from 'chai';
import { offeredFiles, type OfferedFiles } from '../../../bot/http/offered-files.js';
import { insertConversation } from '../../../bot/storage/conversations.js';
import { openDatabase, type Database } from '../../../bot/storage/database.js';
import { stageFile } from '../../../bot/storage/files.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';
import { startTestServer, type TestServer } from '../../support/test-server.js';

describe('a file that is offered to an applicant', () => {
  let folder: TemporaryFolder;
  let db: Database;
  let offered: OfferedFiles;
  let server: TestServer;
  let ids: string[];

  before(async () => {
    folder = temporaryFolder();
    db = await openDatabase(folder.path('assistant.db'));
    await insertConversation(db, {
      id: 'c',
      channel: 'directline',
      userId: 'u',
      locale: 'fr-FR',
      createdAt: 0,
    });
    const work = new UnitOfWork();
    const facts = { conversationId: 'c', dossierReference: null, name: 'page.html', mediaType: 'text/html' };
    ids = [1, 2].map(() => stageFile(work, facts, Buffer.from('<script>alert(1)</script>'), 0).id);
    await work.commit(db);
    offered = offeredFiles(db, 'clé');
    server = await startTestServer({ router: offered.router });
  });
  after(async () => {
    await server.end();
    await db.destroy();
    folder.remove();
  });

  const link = (n: number): string => offered.link(`urn:assistant-aap:fichier:${ids[n] ?? ''}`, 'c');

  it('is handed over to be kept, never shown', async () => {
    const answer = await fetch(server.url + link(0));
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('content-disposition')).to.match(/^attachment/);
    expect(answer.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(answer.headers.get('content-security-policy')).to.include("default-src 'none'");
    expect(answer.headers.get('cache-control')).to.equal('private, no-store');
  });

  it('of a dossier opens as long as its person has access to the dossier', async () => {
    const reference = 'AAP23-7KQ4-M2XD';
    const work = new UnitOfWork();
    const facts = {
      conversationId: null,
      dossierReference: reference,
      name: 'r.pdf',
      mediaType: 'application/pdf',
    };
    const { id } = stageFile(work, facts, Buffer.from('reçu'), 0);
    await work.commit(db);
    const url = server.url + offered.link(`urn:assistant-aap:fichier:${id}`, 'c');
    await db.insertInto('dossier_access').values({ reference, owner: 'u' }).execute();
    expect((await fetch(url)).status).to.equal(200);
    await db.deleteFrom('dossier_access').execute();
    expect((await fetch(url)).status).to.equal(404);
  });

  it('opens for its own signature only', async () => {
    const [, , , , signature = ''] = link(0).split('/');
    const [, , , , stranger = ''] = offeredFiles(db, 'autre clé')
      .link(`urn:assistant-aap:fichier:${ids[0] ?? ''}`, 'c')
      .split('/');
    for (const path of [
      `/fichiers/${ids[1] ?? ''}/c/${signature}`,
      `/fichiers/${ids[0] ?? ''}/d/${signature}`,
      `/fichiers/${ids[0] ?? ''}/c/${stranger}`,
      `/fichiers/${ids[0] ?? ''}/c/${'A'.repeat(signature.length)}`,
      `/fichiers/${ids[0] ?? ''}/c/x`,
      `/fichiers/${ids[0] ?? ''}/${signature}`,
      `/fichiers/${ids[0] ?? ''}`,
    ])
      expect((await fetch(server.url + path)).status, path).to.equal(404);
  });
});
