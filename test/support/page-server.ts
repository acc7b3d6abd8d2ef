import { execFileSync } from 'node:child_process';
import type { PageParts } from '../../bot/page/page-parts.js';
import { pageRouter } from '../../bot/page/page-router.js';
import { createWords } from '../../bot/core/locales.js';
import { BUSINESS_DAY, startTestServer, type TestServer, type TestServerOptions } from './test-server.js';

const ROOT = new URL('../../', import.meta.url).pathname;
let built = false;

/** Builds the page once a run: most of the work is kept from the run before. */
export function buildPage(): void {
  if (!built) execFileSync(process.execPath, ['scripts/build-page.mjs'], { cwd: ROOT });
  built = true;
}

/** The parts of a page for the 2023 call, open on the tests' business day. */
export function pageParts(parts: Partial<PageParts> = {}): PageParts {
  const words = createWords('locales');
  return {
    words,
    langue: 'fr',
    appels: (langue) => [
      {
        titre: langue === 'fr' ? 'AAP facilitateurs 2023' : 'Facilitators call 2023',
        phrase: words(langue, 'page:etat.ouvert', { date: BUSINESS_DAY.slice(0, 10) }),
        clos: false,
      },
    ],
    faqs: () => [],
    embeddable: false,
    pageUrl: 'https://assistant.exemple.fr',
    exploitant: { nom: 'Service de test', contact: 'contact@exemple.fr' },
    conservation: { conversationsJours: 30, brouillonsMois: 3, deposesMois: 36 },
    tailleFichierMax: 10 * 1024 ** 2,
    staticDir: `${ROOT}dist/web`,
    demonstration: { date: () => '15 mai 2023', boite: '/boite' },
    ...parts,
  };
}

/** A real server that serves the built page, with an assistant that repeats what it reads unless told otherwise. */
export async function startPageServer(
  options: TestServerOptions = {},
  parts: Partial<PageParts> = {},
): Promise<TestServer> {
  buildPage();
  return startTestServer({
    router: pageRouter(pageParts(parts)),
    tellSuivi: () => Promise.resolve(undefined),
    ...options,
  });
}
