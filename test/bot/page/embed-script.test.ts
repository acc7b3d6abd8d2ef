import { Script } from 'node:vm';
import { expect } from 'chai';
import { startPageServer } from '../../support/page-server.js';

describe('The script that other sites load', () => {
  it('may be loaded by any site, and holds its sentences in both languages', async () => {
    const server = await startPageServer({}, { embeddable: true });
    const answer = await fetch(`${server.url}/integrer.js`);
    expect(answer.headers.get('cross-origin-resource-policy')).to.equal('cross-origin');
    expect(answer.headers.get('cache-control')).to.equal('public, max-age=3600');
    expect(answer.headers.get('content-type')).to.include('text/javascript');
    expect(answer.headers.getSetCookie()).to.deep.equal([]);
    const script = await answer.text();
    expect(script).to.include('Fermer l’assistant').and.include('Close the assistant');
    expect(() => new Script(script)).not.to.throw();
    await server.end();
  });

  it('is not there when no site may show the page', async () => {
    const server = await startPageServer();
    expect((await fetch(`${server.url}/integrer.js`)).status).to.equal(404);
    await server.end();
  });
});
