import { setTimeout as pause } from 'node:timers/promises';
import { AFTER_THE_CODE, BEFORE_THE_CODE, codeIn, documents } from '../support/association-dossier.js';
import type { AssistantPage } from '../support/browser.js';
import type { Demonstration } from '../support/demonstration.js';

/** The pages besides the conversation, by the name of what they show. */
const PAGES = {
  faq: '/faq',
  'faq-appel': '/faq/facilitateurs-2023',
  'faq-trouvee': '/faq?q=jusqu%E2%80%99%C3%A0%20quand%20d%C3%A9poser%20%3F',
  'faq-rien': '/faq?q=tarte%20aux%20pommes',
  'donnees-personnelles': '/donnees-personnelles',
  accessibilite: '/accessibilite',
  'mentions-legales': '/mentions-legales',
  introuvable: '/nulle-part',
  anglais: '/?lang=en',
} as const;

/**
 * Brings the page into each state that a person can meet, one after the other, and yields its name: one dossier is
 * walked through from the first question to the list of filed ones. The page is left as it was found at each state.
 */
export async function* statesOf(page: AssistantPage, service: Demonstration): AsyncGenerator<string> {
  yield 'accueil';
  yield* conversation(page);
  yield* troubles(page);
  yield* dossier(page, service);
  for (const [name, path] of Object.entries(PAGES)) {
    await page.page.goto(service.url + path);
    yield name;
  }
}

async function* conversation(page: AssistantPage): AsyncGenerator<string> {
  await page.say('c’est quand la date limite ?');
  await page.until('1er juillet 2023');
  yield 'question';
  await page.page.locator('#menu summary').click();
  yield 'menu';
  await page.choose('Quitter cet appareil');
  await page.page.locator('#confirmation[open]').waitFor();
  yield 'confirmation';
  await page.choose('Annuler');
}

async function* troubles(page: AssistantPage): AsyncGenerator<string> {
  await page.context.setOffline(true);
  await page.page.getByText('Connexion perdue').waitFor();
  yield 'connexion-perdue';
  await page.context.setOffline(false);
  await page.page.getByText('Connexion perdue').waitFor({ state: 'detached' });
  const full = '**/activities';
  await page.page.route(full, (route) => route.fulfill({ status: 429, headers: { 'retry-after': '1' } }));
  await ask(page, 'bonjour', () => page.page.getByText('le service vous fait patienter').waitFor());
  yield 'patienter';
  await page.page.unroute(full);
  await page.page.getByText('le service vous fait patienter').waitFor({ state: 'detached' });
}

async function* dossier(page: AssistantPage, { folder }: Demonstration): AsyncGenerator<string> {
  for (const [typed, next] of BEFORE_THE_CODE) await answer(page, typed, next);
  yield 'etape';
  let code: string | undefined;
  while ((code = await codeIn(folder)) === undefined) await pause(50);
  await answer(page, code, 'numéro de téléphone');
  for (const [typed, next] of AFTER_THE_CODE) await answer(page, typed, next);
  for (const [name, buffer, next] of await documents()) {
    await page.upload([{ name, mimeType: 'application/octet-stream', buffer }]);
    await page.until(name);
    await page.until(next);
    if (name === 'budget.ods') yield 'piece';
  }
  await answer(page, 'passer', 'Tout est-il exact');
  yield 'recapitulatif';
  await answer(page, 'tout est exact', 'je suis habilité');
  yield 'attestation';
  await answer(page, 'J’atteste et je dépose', 'est déposé');
  await page.until('a été transmis');
  yield 'recepisse';
  await answer(page, 'mes dossiers', 'Vos dossiers');
  yield 'mes-dossiers';
}

/** Says something, and waits for words that were not there before. */
async function answer(page: AssistantPage, typed: string, next: string): Promise<void> {
  const places = page.page.locator('#conversation').getByText(next);
  const before = await places.count();
  await ask(page, typed, () => places.nth(before).waitFor());
}

async function ask(page: AssistantPage, typed: string, next: () => Promise<void>): Promise<void> {
  await page.say(typed);
  await next();
}
