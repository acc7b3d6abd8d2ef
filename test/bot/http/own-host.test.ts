import { once } from 'node:events';
import { expect } from 'chai';
import { Router } from 'express';
import { WebSocket } from 'ws';
import { answerAs, statusAs } from '../../support/asked-as.js';
import { HttpClient } from '../../support/http-client.js';
import { startTestServer, type TestServer } from '../../support/test-server.js';
import { WebPage } from '../../support/web-page.js';

const HTML = { headers: { accept: 'text/html' } };

describe('A request under another name than the service’s', () => {
  let server: TestServer;
  afterEach(() => server.end());

  const start = async (settings: object): Promise<void> => {
    const router = Router();
    router.get('/', (_request, response) => {
      response.send('la page');
    });
    server = await startTestServer({ router, settings });
  };

  it('is turned away, and told where the service is', async () => {
    await start({ publicUrl: 'https://aap.example' });
    for (const own of ['aap.example', 'AAP.example', 'aap.example:443', 'aap.example:8443'])
      expect(await statusAs(server, '/', own), own).to.equal(200);
    for (const other of [
      'mechant.example',
      'aap.example.mechant.example',
      'localhost',
      '127.0.0.1',
      'a b',
      '@',
    ])
      expect(await statusAs(server, '/', other), other).to.equal(421);
    const page = await answerAs(server, '/', 'mechant.example', HTML);
    expect(page.text)
      .to.include('L’assistant n’est pas à cette adresse')
      .and.include('<a href="https://aap.example">')
      .and.not.include('mechant');
    const called = await answerAs(server, '/webchat/token', 'mechant.example', { method: 'POST' });
    expect(called).to.have.property('status', 421);
    expect(JSON.parse(called.text)).to.have.nested.property('error.code', 'OtherHost');
  });

  it('is turned away on the operator’s own machine, whose names are one', async () => {
    await start({ publicUrl: 'http://localhost:3978' });
    for (const own of ['localhost', '127.0.0.1', `localhost:${server.port}`, '[::1]:3978'])
      expect(await statusAs(server, '/', own), own).to.equal(200);
    expect(await statusAs(server, '/', 'mechant.example')).to.equal(421);
  });

  it('is served where no public address says which name is the service’s', async () => {
    await start({});
    expect(await statusAs(server, '/', 'essai.example')).to.equal(200);
  });

  it('is judged by the name that a trusted proxy was asked for', async () => {
    const forwarded = { headers: { 'x-forwarded-host': 'aap.example' } };
    for (const [trustProxy, status] of [
      [1, 200],
      [false, 421],
    ] as const) {
      await start({ publicUrl: 'https://aap.example', trustProxy });
      expect(await statusAs(server, '/', '127.0.0.1:3978', forwarded)).to.equal(status);
      if (trustProxy === 1) await server.end();
    }
  });

  it('is answered where a probe asks after health, and where the Bot Service proves who it is', async () => {
    await start({ publicUrl: 'https://aap.example' });
    for (const path of ['/sante', '/sante/vivant'])
      expect(await statusAs(server, path, '127.0.0.1:3978'), path).to.equal(200);
    // No bot is configured here: there is nothing, and it is not the name that is refused.
    expect(await statusAs(server, '/api/messages', 'tunnel.example', { method: 'POST' })).to.equal(404);
  });

  it('opens no WebSocket', async () => {
    await start({ publicUrl: 'http://localhost:3978' });
    const client = new HttpClient(server.url, await new WebPage().token(server.url));
    const { streamUrl } = (await (await client.get(client.conversation)).json()) as { streamUrl: string };
    const headers = { host: 'mechant.example', origin: 'http://mechant.example' };
    const url = streamUrl.replace('localhost:3978', `127.0.0.1:${server.port}`);
    const refused = new WebSocket(url, { headers });
    const [, answer] = (await once(refused, 'unexpected-response')) as [unknown, { statusCode?: number }];
    expect(answer.statusCode).to.equal(421);
    const opened = new WebSocket(url);
    await once(opened, 'open');
    opened.terminate();
  });
});
