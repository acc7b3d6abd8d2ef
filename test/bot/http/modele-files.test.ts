import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { expect } from 'chai';
import express from 'express';
import { modeleFinder } from '../../../bot/content/served-content.js';
import { loadContent } from '../../../bot/content/load-content.js';
import { modeleFiles, modeleLink } from '../../../bot/http/modele-files.js';

describe('the templates that are served', () => {
  let server: Server;
  const get = (path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  before(async () => {
    const { appels } = await loadContent('content', { now: new Date('2026-11-23T12:00:00Z') });
    server = express()
      .use(modeleFiles(modeleFinder(appels)))
      .listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('each at its own address, as a file to keep', async () => {
    const link = modeleLink('urn:assistant-aap:modele:facilitateurs-2023/budget.xlsx') ?? '';
    expect(link).to.equal('/modeles/facilitateurs-2023/budget.xlsx');
    const answer = await get(link);
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('content-disposition')).to.equal('attachment; filename=budget.xlsx');
    expect(answer.headers.get('content-type')).to.include('spreadsheetml.sheet');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).to.equal('PK');
  });

  for (const path of [
    'facilitateurs-2023/budget.yaml',
    'facilitateurs-2023/absent.xlsx',
    'autre-appel/budget.xlsx',
    'facilitateurs-2023/..%2Fappel.yaml',
    '..%2F..%2Fpackage.json/x',
  ])
    it(`nothing else: ${path}`, async () => {
      expect((await get(`/modeles/${path}`)).status).to.equal(404);
    });

  it('no address for anything else', () => {
    expect(modeleLink('urn:assistant-aap:fichier:01J')).to.equal(undefined);
  });
});
