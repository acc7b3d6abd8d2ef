import { expect } from 'chai';
import { offeredFiles, type OfferedFiles } from '../../../bot/http/offered-files.js';
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

  const link = (n: number): string => offered.link(`urn:assistant-aap:fichier:${ids[n] ?? ''}`);

  it('is handed over to be kept, never shown', async () => {
    const answer = await fetch(server.url + link(0));
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('content-disposition')).to.match(/^attachment/);
    expect(answer.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(answer.headers.get('content-security-policy')).to.include("default-src 'none'");
    expect(answer.headers.get('cache-control')).to.equal('private, no-store');
  });

  it('opens for its own signature only', async () => {
    const [, , , signature = ''] = link(0).split('/');
    const [, , , stranger = ''] = offeredFiles(db, 'autre clé')
      .link(`urn:assistant-aap:fichier:${ids[0] ?? ''}`)
      .split('/');
    for (const path of [
      `/fichiers/${ids[1] ?? ''}/${signature}`,
      `/fichiers/${ids[0] ?? ''}/${stranger}`,
      `/fichiers/${ids[0] ?? ''}/${'A'.repeat(signature.length)}`,
      `/fichiers/${ids[0] ?? ''}/x`,
      `/fichiers/${ids[0] ?? ''}`,
    ])
      expect((await fetch(server.url + path)).status, path).to.equal(404);
  });
});
