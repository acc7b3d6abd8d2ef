import { expect } from 'chai';
import { DEFAULT_SERVER_SETTINGS } from '../../../../bot/compose/server.js';
import { dossiersOf, findDossier } from '../../../../bot/storage/dossiers.js';
import { UnitOfWork } from '../../../../bot/storage/unit-of-work.js';
import { deposeDossier, facilitateurs2023 } from '../../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../../support/test-server.js';
import { WebPage } from '../../../support/web-page.js';

describe('The page’s token', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.end());

  it('is bound to a user that the server names, in a cookie that scripts and other sites can’t use', async () => {
    const answer = await new WebPage().ask(server.url);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).to.match(/^aap_visiteur=.*; HttpOnly; SameSite=Strict$/);
    const { userId, token, expires_in } = (await answer.json()) as Record<string, string>;
    expect(userId).to.match(/^dl_[0-9a-f]{32}$/);
    expect(expires_in).to.equal(43_200);
    const claims = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(claims).to.include({ user: userId });
  });

  it('goes on with the latest conversation of the same browser, also after a restart', async () => {
    const page = new WebPage();
    const first = await page.token(server.url);
    const second = await page.token(server.url);
    server = await server.restart();
    const third = await page.token(server.url);
    expect(second).to.include({ conversationId: first.conversationId, userId: first.userId, reprise: true });
    expect(third).to.include({ conversationId: first.conversationId, userId: first.userId, reprise: true });
    expect(first.reprise).to.equal(false);
  });

  it('opens another conversation when asked, for the same user, and stays with it', async () => {
    const page = new WebPage();
    const first = await page.token(server.url);
    const second = await page.token(server.url, { nouvelle: true });
    const third = await page.token(server.url);
    expect(second.conversationId).not.to.equal(first.conversationId);
    expect(second).to.include({ userId: first.userId, reprise: false });
    expect(third.conversationId).to.equal(second.conversationId);
  });

  it('is for somebody new in another browser, or with a cookie that is not ours', async () => {
    const first = await new WebPage().token(server.url);
    const other = await new WebPage().token(server.url);
    const forger = new WebPage();
    forger.cookie = `aap_visiteur=${first.userId}`;
    const forged = await forger.token(server.url);
    expect(new Set([first.userId, other.userId, forged.userId])).to.have.property('size', 3);
  });

  it('keeps the language asked for, French otherwise', async () => {
    expect((await new WebPage().token(server.url, { locale: 'en-gb' })).locale).to.equal('en-GB');
    for (const locale of [undefined, '', 'x', 'pas une langue', 7])
      expect((await new WebPage().token(server.url, { locale })).locale, String(locale)).to.equal('fr-FR');
  });

  it('is found again in a frame by the visitor’s own token, without any cookie', async () => {
    const ask = async (body: object) => {
      const answer = await new WebPage().ask(server.url, { cadre: true, ...body });
      expect(answer.headers.getSetCookie()).to.deep.equal([]);
      return (await answer.json()) as Record<'visiteur' | 'userId' | 'conversationId', string>;
    };
    const first = await ask({});
    const again = await ask({ visiteur: first.visiteur });
    expect(again).to.include({ userId: first.userId, conversationId: first.conversationId });
    for (const visiteur of [undefined, first.userId, `${first.visiteur}x`, 'x'.repeat(3000), 7])
      expect((await ask({ visiteur })).userId, String(visiteur)).not.to.equal(first.userId);
    const page = new WebPage();
    const { userId } = await page.token(server.url);
    expect((await page.token(server.url, { cadre: true })).userId, 'a frame takes no cookie').not.to.equal(
      userId,
    );
  });

  it('is forgotten by the browser when the person leaves the device', async () => {
    const answer = await fetch(`${server.url}/webchat/token`, { method: 'DELETE' });
    expect(answer.status).to.equal(200);
    expect(answer.headers.getSetCookie()[0]).to.match(/^aap_visiteur=; Path=\/; Expires=Thu, 01 Jan 1970/);
  });

  it('leaves somebody else alone who is here by now', async () => {
    const page = new WebPage();
    const { userId } = await page.token(server.url);
    const answer = await page.leave(server.url, { qui: 'dl_parti' });
    expect(await answer.json()).to.deep.equal({ quitte: false });
    expect((await page.token(server.url)).userId).to.equal(userId);
  });

  it('takes the access to one’s dossiers with it, and leaves others theirs', async () => {
    const page = new WebPage();
    const { userId, conversationId } = await page.token(server.url);
    const acces = [userId, 'dl_collegue'].map((owner) => ({ owner, conversationId, depuis: 'x' }));
    const work = new UnitOfWork();
    const draft = deposeDossier(await facilitateurs2023(), { version: 0, statut: 'brouillon', acces });
    dossiersOf(server.db, work).save(draft);
    await work.commit(server.db);
    const headers = { cookie: page.cookie ?? '' };
    expect((await fetch(`${server.url}/webchat/token`, { method: 'DELETE', headers })).status).to.equal(200);
    const kept = await findDossier(server.db, draft.reference);
    expect(kept?.acces.map(({ owner }) => owner)).to.deep.equal(['dl_collegue']);
    expect(kept?.pieces).to.deep.equal(draft.pieces);
  });

  it('is refused to a page of another site', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://mechant.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      const answer = await new WebPage().ask(server.url, {}, headers);
      expect(answer.status, JSON.stringify(headers)).to.equal(403);
      expect(answer.headers.getSetCookie()).to.deep.equal([]);
    }
    expect((await new WebPage().ask(server.url, {}, { origin: server.url })).status).to.equal(200);
  });

  it('is refused for a while to who asks too often', async () => {
    await server.end();
    const rateLimits = { ...DEFAULT_SERVER_SETTINGS.rateLimits, tokensPerAddress: 2 };
    server = await startTestServer({ settings: { rateLimits } });
    const page = new WebPage();
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await page.ask(server.url)).status);
    expect(statuses).to.deep.equal([200, 200, 429]);
  });
});
