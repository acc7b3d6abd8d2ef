import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { Router } from 'express';
import { nonceOf } from '../../../bot/http/security-headers.js';
import { DirectLineClient } from '../../support/direct-line-client.js';
import { HttpClient } from '../../support/http-client.js';
import { echo, startTestServer, type TestServer } from '../../support/test-server.js';
import { WebPage, type PageToken } from '../../support/web-page.js';

describe('The HTTP server', () => {
  let server: TestServer;
  const router = Router();
  router.get('/page', (_request, response) => {
    response.send(nonceOf(response));
  });
  router.get('/panne', () => {
    throw new Error('Jean Dupont, /work/secret');
  });

  beforeEach(async () => {
    server = await startTestServer({ router });
  });
  afterEach(() => server.end());

  it('says that it is ready', async () => {
    const answer = await fetch(`${server.url}/sante`);
    expect(answer.status).to.equal(200);
    expect(await answer.json()).to.deep.equal({ etat: 'pret', reserves: [] });
  });

  it('gives each page a nonce of its own, and a policy without eval', async () => {
    const nonces = new Set<string>();
    for (let n = 0; n < 2; n++) {
      const answer = await fetch(`${server.url}/page`);
      const nonce = await answer.text();
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy)
        .to.include(`script-src 'self' 'nonce-${nonce}'`)
        .and.to.include("frame-ancestors 'none'");
      expect(policy).not.to.match(/unsafe|\*/);
      nonces.add(nonce);
    }
    expect(nonces).to.have.property('size', 2);
  });

  it('may be framed by the sites that the operator names only, and its cookie stays its own page’s', async () => {
    await server.end();
    const settings = { frameAncestors: ['https://prefecture.example'], trustProxy: 1 };
    server = await startTestServer({ settings });
    const page = await fetch(`${server.url}/sante`);
    expect(page.headers.get('content-security-policy')).to.include(
      'frame-ancestors https://prefecture.example',
    );
    expect(page.headers.has('x-frame-options')).to.equal(false);
    const answer = await new WebPage().ask(server.url, {}, { 'x-forwarded-proto': 'https' });
    expect(answer.headers.getSetCookie()[0]).to.match(/; HttpOnly; Secure; SameSite=Strict$/);
  });

  it('knows its public address behind a proxy that changes it', async () => {
    await server.end();
    const publicUrl = 'https://aap.example';
    server = await startTestServer({ settings: { publicUrl, trustProxy: 1 } });
    const asked = { 'x-forwarded-host': 'aap.example' };
    const answer = await new WebPage().ask(server.url, {}, { ...asked, origin: publicUrl });
    expect(answer.status).to.equal(200);
    const client = new HttpClient(server.url, (await answer.json()) as PageToken);
    const connected = await client.get(client.conversation, asked);
    const { streamUrl } = (await connected.json()) as { streamUrl: string };
    expect(streamUrl).to.match(/^wss:\/\/aap\.example\/v3\/directline\/conversations\//);
  });

  it('keeps its cookie to https when its public address is, whatever the proxy says', async () => {
    await server.end();
    const settings = { publicUrl: 'https://aap.example', trustProxy: 1 };
    server = await startTestServer({ settings });
    const answer = await new WebPage().ask(server.url, {}, { 'x-forwarded-host': 'aap.example' });
    expect(answer.headers.getSetCookie()[0]).to.match(/; HttpOnly; Secure; SameSite=Strict$/);
  });

  it('refuses a Host header that is no host', async () => {
    const page = await new WebPage().token(server.url);
    const headers = { host: 'a b', authorization: `Bearer ${page.token}` };
    const path = `/v3/directline/conversations/${page.conversationId}`;
    const asked = request({ port: server.port, path, headers }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect(answer.statusCode).to.equal(400);
    answer.resume();
  });

  it('believes a proxy’s headers only when told to', async () => {
    const answer = await new WebPage().ask(server.url, {}, { 'x-forwarded-proto': 'https' });
    expect(answer.headers.getSetCookie()[0]).not.to.include('Secure');
  });

  it('answers what it doesn’t have, and its own failures, without a word of its inside', async () => {
    for (const [path, status] of [
      ['/panne', 500],
      ['/rien', 404],
      ['/%E0%A4%A', 404],
      ['/v3/directline/conversations/%E0%A4%A', 400],
      ['/../../etc/passwd', 404],
      ['/v3/directline/conversations/%00/activities', 401],
    ] as const) {
      const answer = await fetch(server.url + path);
      const text = await answer.text();
      expect(answer.status, path).to.equal(status);
      expect(text, path).not.to.match(/Jean|secret|node_modules|\bat /);
      expect(answer.headers.has('x-powered-by')).to.equal(false);
    }
  });

  it('finishes the running turn when it is stopped, and stores what it said', async () => {
    let turns = 0;
    let release: () => void = () => undefined;
    const started = new Promise<void>((resolve) => {
      release = resolve;
    });
    await server.end();
    server = await startTestServer({
      runTurn: async (context, turn) => {
        turns++;
        release();
        await new Promise((resolve) => setTimeout(resolve, 50));
        await echo(context, turn);
      },
    });
    const page = await new WebPage().token(server.url);
    await started;
    server = await server.restart();
    const client = new HttpClient(server.url, page);
    const { activities } = (await (await client.get(`${client.conversation}/activities`)).json()) as {
      activities: { text: string }[];
    };
    expect(activities.map(({ text }) => text)).to.deep.equal(['Bonjour']);
    expect(turns).to.equal(1);
  });

  it('while it stops, turns new messages away so that the page offers to send them again', async () => {
    await server.end();
    let release: () => void = () => undefined;
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    server = await startTestServer({
      runTurn: async (context, turn) => {
        begin();
        await released;
        await echo(context, turn);
      },
    });
    const page = await new WebPage().token(server.url);
    await begun;
    const client = new DirectLineClient(server.url, page, { webSocket: false, resume: true });
    await client.say('À temps');
    const stopped = server.stop();
    expect(await client.say('Trop tard')).to.equal('retry');
    expect((await fetch(`${server.url}/sante`)).status).to.equal(503);
    release();
    await stopped;
    client.end();
    server = await startTestServer({ folder: server.folder });
    const { activities } = (await (
      await new HttpClient(server.url, page).get(`/conversations/${page.conversationId}/activities`)
    ).json()) as { activities: { text: string }[] };
    const texts = activities.map(({ text }) => text);
    expect(texts).to.include.members(['Bonjour', 'À temps']).and.not.include('Trop tard');
  });

  it('refuses to start on a port that is taken', async () => {
    const taken = await startTestServer({ settings: { port: server.port } }).catch((error: unknown) => error);
    expect(taken).to.be.instanceOf(Error).with.property('code', 'EADDRINUSE');
  });
});
