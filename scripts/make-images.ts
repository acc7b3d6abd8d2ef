import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { statesOf } from '../test/e2e/states.js';
import { TestBrowser, type AssistantPage } from '../test/support/browser.js';
import { startDemonstration } from '../test/support/demonstration.js';

/** How a state is looked at. */
interface Look {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
}

const DESK: Look = { width: 1280, height: 800 };
const PHONE: Look = { width: 390, height: 780 };
/** A screen of 1280 × 1024 at 200 %. */
const ZOOMED: Look = { width: 640, height: 512 };

/** The pictures, by the state that they show and what they are called after it. */
const PICTURES: Readonly<Record<string, Readonly<Record<string, Look>>>> = {
  accueil: { '': DESK, '-telephone': PHONE, '-contraste': { ...DESK, forcedColors: true } },
  question: { '': DESK, '-telephone-sombre': { ...PHONE, dark: true }, '-zoom': ZOOMED },
  menu: { '': DESK },
  confirmation: { '': DESK },
  'connexion-perdue': { '-telephone': PHONE },
  patienter: { '-sombre': { ...DESK, dark: true } },
  etape: {
    '': { ...DESK, width: 1440, height: 900 },
    '-telephone': PHONE,
    '-contraste': { ...DESK, forcedColors: true },
  },
  piece: { '-sombre': { ...DESK, width: 1440, height: 900, dark: true } },
  recapitulatif: { '': DESK, '-telephone': PHONE },
  recepisse: { '': { ...DESK, width: 1440, height: 900 } },
  'mes-dossiers': { '': DESK },
  'faq-trouvee': { '': DESK },
  'faq-rien': { '-telephone': PHONE },
  introuvable: { '-sombre': { ...DESK, dark: true } },
};

/** `npm run make:images`: shows the page in each of its states, into docs/images/etats/. */
const folder = fileURLToPath(new URL('../docs/images/etats/', import.meta.url));
mkdirSync(folder, { recursive: true });
const [browser, service] = await Promise.all([TestBrowser.start(), startDemonstration()]);
const page = await browser.openPage(service.url);
page.page.setDefaultTimeout(60_000);
for await (const state of statesOf(page, service))
  for (const [suffix, look] of Object.entries(PICTURES[state] ?? {})) {
    await take(page, look, `${folder}${state}${suffix}.png`);
    console.log(`${state}${suffix}`);
  }
await browser.end();
await service.end();

async function take({ page }: AssistantPage, look: Look, path: string): Promise<void> {
  await page.setViewportSize(look);
  await page.emulateMedia({
    colorScheme: look.dark === true ? 'dark' : 'light',
    forcedColors: look.forcedColors === true ? 'active' : 'none',
  });
  // The conversation scrolls to its end when its window has changed.
  await page.waitForTimeout(500);
  await page.screenshot({ path });
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}
