import { expect } from 'chai';
import { faqDocuments } from '../../../bot/page/faq/faq-documents.js';
import { createWords } from '../../../bot/core/locales.js';
import { startPageServer } from '../../support/page-server.js';
import { servedNamed } from '../../support/served-named.js';
import { BUSINESS_DAY, type TestServer } from '../../support/test-server.js';

const words = createWords('locales');
const conservation = { conversationsJours: 30, brouillonsMois: 3, deposesMois: 36 };

describe('The FAQ as a page', function () {
  this.timeout(30_000);
  let server: TestServer;
  let now = new Date(BUSINESS_DAY);
  let name = 'appel 2023';

  async function start(): Promise<void> {
    const current = { ...(await servedNamed(name)), version: '' };
    const faqs = faqDocuments({ words, served: { current }, now: () => now, conservation });
    server = await startPageServer({}, { faqs });
  }

  beforeEach(async () => {
    now = new Date(BUSINESS_DAY);
    name = 'appel 2023';
    await start();
  });
  afterEach(() => server.end());

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(server.url + path, { headers: { accept: 'text/html', ...headers } });
    return { answer, html: await answer.text() };
  };
  const search = (text: string, path = '/faq') => get(`${path}?q=${encodeURIComponent(text)}`);
  const results = (html: string): string =>
    /<section class="faq-results"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  const data = (html: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(html)?.[1] ?? '') as {
      mainEntity: { name: string; acceptedAnswer: { text: string } }[];
    };

  it('has every question once, with an anchor, its answer and its live values', async () => {
    const { html } = await get('/faq');
    const { appels } = await servedNamed(name);
    const anchors = [...html.matchAll(/<article class="faq-entry" id="([^"]+)"/g)].map(([, id]) => id);
    expect(anchors).to.have.members([...appels[0]!.faq.fr.entries.keys()]);
    expect(html).to.include('1er juillet 2023 à 23\u00a0h\u00a059').and.not.include('{{');
    expect(html.indexOf('id="theme-depot"')).to.be.lessThan(html.indexOf('id="theme-pieces"'));
    expect(html).to.include('id="theme-inconnus">Ce que l’appel ne dit pas');
  });

  it('says what has changed since: the same address, after the closing', async () => {
    expect((await get('/faq')).html).not.to.include('L’appel est maintenant clos');
    now = new Date('2023-07-02T10:00:00Z');
    expect((await get('/faq')).html).to.include('L’appel est maintenant clos');
  });

  it('names nobody’s dossier, and asks nothing back', async () => {
    const { html } = await get('/faq');
    for (const phrase of ['Je ne vois pas de dossier', 'Dites-moi dans quelle région', 'Dans votre dossier'])
      expect(html).not.to.include(phrase);
    expect(html).to.include('<a href="#services">services régionaux</a>').and.include('id="services"');
  });

  it('is searched without a script: the answer first, then its neighbours', async () => {
    const { answer, html } = await search('jusqu’à quand puis-je envoyer mon dossier ?');
    expect(answer.headers.get('cache-control')).to.equal('no-store');
    const found = results(html);
    expect(found).to.include('<h3>Quelle est la date limite de dépôt des dossiers\u00a0?</h3>');
    expect(found.indexOf('1er juillet 2023')).to.be.lessThan(found.indexOf('<ol>'));
    expect(html).to.include('name="robots" content="noindex"').and.not.include('ld+json');
  });

  it('proposes what may be meant, and says clearly when nothing is found', async () => {
    const { engine } = (await servedNamed(name)).appels[0]!.faq.fr;
    expect(engine.ask('dossier').zone).to.equal('suggest');
    expect(results((await search('dossier')).html))
      .to.include('Vouliez-vous dire')
      .and.include('<li><a href="#');
    expect(results((await search('recette de la tarte aux pommes')).html)).to.include('Rien n’a été trouvé');
  });

  it('lets no search be markup, nor longer than 300 characters', async () => {
    const { html } = await search('"><script>alert(1)</script>');
    expect(html).not.to.include('<script>alert');
    expect(html).to.include('value="&quot;&gt;&lt;script&gt;');
    const { answer, html: long } = await search('a'.repeat(3000));
    expect(answer.status).to.equal(200);
    expect(long).to.include('a'.repeat(300)).and.not.include('a'.repeat(301));
    expect((await get('/faq?q=a&q=b')).answer.status).to.equal(200);
    expect((await get('/faq?q[x]=a')).answer.status).to.equal(200);
  });

  it('is data for search engines, with one address a language', async () => {
    const { html } = await get('/faq?lang=en');
    const { mainEntity } = data(html);
    expect(mainEntity).to.have.length((await servedNamed(name)).appels[0]!.faq.en.entries.size);
    for (const { name: question, acceptedAnswer } of mainEntity) {
      expect(question).to.match(/\?$/);
      expect(acceptedAnswer.text)
        .to.match(/^<p>.*\n*/)
        .and.not.include('{{');
    }
    expect(html)
      .to.include('rel="canonical" href="https://assistant.exemple.fr/faq?lang=en"')
      .and.include('hreflang="fr" href="https://assistant.exemple.fr/faq"')
      .and.include('<meta\n      name="description"');
  });

  it('is kept by caches, that ask whether it is still the same', async () => {
    const { answer } = await get('/faq');
    expect(answer.headers.get('cache-control')).to.equal('public, no-cache');
    // Node's own fetch would else ask for a fresh one.
    const revalidating = { 'if-none-match': answer.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    expect((await get('/faq', revalidating)).answer.status).to.equal(304);
    now = new Date('2023-07-02T10:00:00Z');
    expect((await get('/faq', revalidating)).answer.status).to.equal(200);
  });

  it('lets one choose among several calls', async () => {
    await server.end();
    name = 'deux appels';
    await start();
    const { html } = await get('/faq');
    expect(html).to.include('href="/faq/coordination-2023"').and.not.include('faq-entry');
    expect(html).to.include('AAP coordination 2023</a> – Ouvert jusqu’au 1er juillet 2023');
    expect((await search('qui contacter')).html).to.include(
      'href="/faq/coordination-2023?q=qui%20contacter"',
    );
    expect((await get('/faq/coordination-2023')).html).to.include(
      'Questions fréquentes\u00a0: AAP coordination 2023',
    );
    expect(results((await search('date limite', '/faq/coordination-2023')).html)).to.include(
      '1er juillet 2023',
    );
    expect((await get('/faq/inconnu')).answer.status).to.equal(404);
  });

  it('shows two calls in its header, and folds more', async () => {
    const call = { titre: 'Fonds', phrase: 'Ouvert', clos: false };
    await server.end();
    server = await startPageServer({}, { appels: () => [call, call] });
    expect((await get('/')).html)
      .to.include('<ul class="calls"')
      .and.not.include('calls-folded');
    await server.end();
    server = await startPageServer({}, { appels: () => [call, call, { ...call, clos: true }] });
    expect((await get('/')).html).to.include('<summary>3 appels à projets (dépôt ouvert\u00a0: 2)</summary>');
  });

  it('turns away who searches without end, and still lets them read', async () => {
    const statuses = new Set<number>();
    for (let n = 0; n < 301; n++) statuses.add((await search('date')).answer.status);
    expect([...statuses]).to.deep.equal([200, 429]);
    expect((await search('date')).html).to.include('Trop de recherches');
    expect((await get('/faq')).answer.status).to.equal(200);
  });
});
