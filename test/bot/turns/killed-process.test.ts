import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createWords } from '../../../bot/core/locales.js';
import { HttpClient } from '../../support/http-client.js';
import { DirectLineClient } from '../../support/direct-line-client.js';
import { KillableServer } from '../../support/killable-server.js';
import { WebPage } from '../../support/web-page.js';

describe('A process killed between the acknowledgement of a message and its answer', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aap-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers it once after the restart, in the same browser', async () => {
    const browser = new WebPage();
    const first = await KillableServer.start(folder, 'hang');
    const client = new HttpClient(first.url, await browser.token(first.url));
    const acknowledged = await client.say('Ma question');
    await first.server.untilSaid('"turn"');
    await first.server.kill();
    expect(acknowledged.status).to.equal(200);

    const second = await KillableServer.start(folder, 'answer');
    const page = new DirectLineClient(second.url, await browser.token(second.url), { resume: true });
    await page.untilText('Vous dites : Ma question');
    await page.say('Suite');
    await page.untilText('Vous dites : Suite');
    expect(page.texts).to.deep.equal([
      'Bonjour',
      'Ma question',
      'Vous dites : Ma question',
      'Suite',
      'Vous dites : Suite',
    ]);
    page.end();
    await second.server.kill();
  }).timeout(60_000);

  it('says so when it is killed three times by the same message, and goes on with the next', async () => {
    const browser = new WebPage();
    const first = await KillableServer.start(folder, 'hang');
    const client = new HttpClient(first.url, await browser.token(first.url));
    await client.say('Fatal');
    await first.server.untilSaid('"turn"');
    await first.server.kill();
    for (let n = 0; n < 2; n++) {
      const { server } = await KillableServer.start(folder, 'hang');
      await server.untilSaid('"turn"');
      await server.kill();
    }
    const last = await KillableServer.start(folder, 'answer');
    const page = new DirectLineClient(last.url, await browser.token(last.url), { resume: true });
    const sentence = createWords('locales')('fr', 'erreurs:interrompu');
    await page.untilText(sentence);
    await page.say('Suite');
    await page.untilText('Vous dites : Suite');
    expect(page.texts).to.deep.equal(['Bonjour', 'Fatal', sentence, 'Suite', 'Vous dites : Suite']);
    page.end();
    await last.server.kill();
  }).timeout(120_000);
});
