import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadContent } from '../../../bot/content/load-content.js';
import { appelAffiche } from '../../../bot/page/appel-affiche.js';
import { PageNotBuiltError } from '../../../bot/page/assets.js';
import type { PageParts } from '../../../bot/page/page-parts.js';
import { pageRouter } from '../../../bot/page/page-router.js';
import { createWords } from '../../../bot/core/locales.js';
import type { Appel, Langue } from '../../../domain/appel/appel.js';
import { pageParts, startPageServer } from '../../support/page-server.js';
import type { TestServer } from '../../support/test-server.js';

const words = createWords('locales');

describe('the page as it is served', () => {
  let appel: Appel;
  let server: TestServer | undefined;

  before(async () => {
    const content = await loadContent('content', { now: new Date('2026-12-01T12:00:00Z') });
    appel = content.appels[0]!.appel;
  });
  afterEach(() => server?.end());

  async function get(path: string, parts: Partial<PageParts> = {}, headers: Record<string, string> = {}) {
    server = await startPageServer({}, parts);
    const answer = await fetch(server.url + path, { headers: { accept: 'text/html', ...headers } });
    return { answer, html: await answer.text() };
  }

  const shownAt = (instant: string) => (langue: Langue) => [
    appelAffiche(appel, new Date(instant), langue, words),
  ];

  for (const [instant, phrase, clos] of [
    ['2023-03-01T00:00:00Z', 'Pas encore ouvert\u00a0: dépôt à partir du 29 mars 2023', true],
    ['2023-05-15T10:00:00Z', 'Ouvert jusqu’au 1er juillet 2023 à 23\u00a0h\u00a059 (heure de Paris)', false],
    ['2023-06-15T10:00:00Z', 'l’autre date publiée, le 1er juin 2023, est passée', false],
    ['2023-07-02T10:00:00Z', 'Clos depuis le 1er juillet 2023', true],
  ] as const)
    it(`says on ${instant}: ${phrase}`, async () => {
      const { html } = await get('/', { appels: shownAt(instant) });
      expect(html).to.include(phrase);
      expect(html.includes('data-dire="Commencer mon dossier"')).to.equal(!clos);
    });

  describe('at the address of a reminder', () => {
    const stopped: string[] = [];
    const rappels = {
      isSigned: (reference: string, signature: string) => `${reference}-signé` === signature,
      stop: (reference: string) => {
        stopped.push(reference);
        return Promise.resolve();
      },
    };
    const path = `/rappels/AAP23-7KQ4-M2XD/${encodeURIComponent('AAP23-7KQ4-M2XD-signé')}`;
    beforeEach(() => (stopped.length = 0));

    it('asks, and stops nothing, when it is only opened: scanners follow links', async () => {
      const { answer, html } = await get(path, { rappels });
      expect(answer.status).to.equal(200);
      expect(html).to.include('<form method="post">');
      expect(answer.headers.get('content-security-policy')).to.include("form-action 'self'");
      expect(stopped).to.deep.equal([]);
    });

    it('stops the reminders on its button, and on the POST that mail programs send', async () => {
      server = await startPageServer({}, { rappels });
      const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
      const answer = await fetch(server.url + path, { method: 'POST', body });
      expect(await answer.text()).to.include('vous ne recevrez plus de rappels');
      expect(stopped).to.deep.equal(['AAP23-7KQ4-M2XD']);
    });

    it('is no page at all with another signature', async () => {
      const forged = path.replace('7KQ4', '2222');
      const { answer } = await get(forged, { rappels });
      expect(answer.status).to.equal(404);
      const posted = await fetch(server!.url + forged, { method: 'POST' });
      expect(posted.status).to.equal(404);
      expect(stopped).to.deep.equal([]);
    });
  });

  it('sets no cookie, keeps nothing in caches, and gives each answer its own nonce', async () => {
    const { answer, html } = await get('/');
    expect(answer.headers.getSetCookie()).to.deep.equal([]);
    expect(answer.headers.get('cache-control')).to.equal('no-store');
    const [, nonce] = /<script src="[^"]+" nonce="([^"]+)"/.exec(html)!;
    expect(answer.headers.get('content-security-policy')).to.include(`'nonce-${nonce!}'`);
  });

  it('writes what the operator is called without letting it be markup', async () => {
    const { html } = await get('/', { exploitant: { nom: '</script><b>Nom' } });
    expect(html).not.to.include('<b>Nom');
  });

  it('keeps the language in its links', async () => {
    const { answer, html } = await get('/?lang=en');
    expect(answer.headers.get('content-language')).to.equal('en');
    expect(html).to.include('href="/accessibilite?lang=en"').and.include('<html lang="en">');
  });

  it('serves its files compressed, for good', async () => {
    const { html } = await get('/');
    const [, script] = /<script src="([^"]+)"/.exec(html)!;
    for (const [accepted, expected] of [
      ['br', 'br'],
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await fetch(server!.url + script!, { headers: { 'accept-encoding': accepted } });
      expect(answer.headers.get('content-encoding')).to.equal(expected);
      expect(answer.headers.get('content-type')).to.include('javascript');
      expect(answer.headers.get('cache-control')).to.include('immutable');
      expect(await answer.text()).to.include('/webchat/token');
    }
  });

  it('serves nothing but the files of the build', async () => {
    for (const path of ['/assets/..%2fassets.json', '/assets/page.js', '/assets.json']) {
      const { answer } = await get(path);
      expect(answer.status, path).to.equal(404);
      await server!.end();
    }
    server = undefined;
  });

  it('wears the operator’s stylesheet and logo', async () => {
    const themeDir = mkdtempSync(join(tmpdir(), 'aap-'));
    writeFileSync(join(themeDir, 'theme.css'), ':root { --accent: #5a1e6b; }');
    writeFileSync(join(themeDir, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const { html } = await get('/', { themeDir });
    expect(html).to.include('href="/theme/theme.css"').and.include('src="/theme/logo.svg"');
    const answer = await fetch(`${server!.url}/theme/theme.css`);
    expect(await answer.text()).to.include('--accent');
    rmSync(themeDir, { recursive: true });
  });

  it('says how to build the page when it was not', () => {
    expect(() => pageRouter(pageParts({ staticDir: '/nowhere' }))).to.throw(
      PageNotBuiltError,
      'npm run build',
    );
  });
});
