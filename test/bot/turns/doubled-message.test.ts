import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { findDossier } from '../../../bot/storage/dossiers.js';
import { ConversationHarness } from '../../support/conversation-harness.js';
import { DirectLineClient } from '../../support/direct-line-client.js';
import { newPostgres } from '../../support/each-database.js';
import { WebPage, type PageToken } from '../../support/web-page.js';

const REFERENCE = /AAP23-\w{4}-\w{4}/u;

for (const [name, database] of [
  ['SQLite', () => Promise.resolve(undefined)],
  ['PostgreSQL', newPostgres],
] as const)
  describe(`Messages sent one upon the other (${name})`, function () {
    this.timeout(120_000);
    let harness: ConversationHarness;
    let page: PageToken;
    let client: DirectLineClient;
    let reference: string;
    before(async () => {
      const url = await database();
      harness = await ConversationHarness.open({
        doubleClickMs: 500,
        ...(url === undefined ? {} : { database: url }),
      });
      await harness.serve('appel 2023');
    });
    after(() => harness.close());
    beforeEach(async () => {
      page = await new WebPage().token(harness.server.url);
      client = new DirectLineClient(harness.server.url, page);
      await together('commencer');
      reference = REFERENCE.exec(client.texts.join('\n'))?.[0] ?? '';
      await together('775 672 272 21138');
      await together('Maison de l’emploi');
    });
    afterEach(() => {
      client.end();
    });

    /** Sends messages, each as soon as the one before is acknowledged, and waits until all are answered. */
    async function together(...texts: readonly string[]): Promise<void> {
      for (const text of texts) await client.say(text);
      while ((await harness.inbox.oldestWaiting(page.conversationId)) !== undefined) await setImmediate();
      const last = await client.say('où j’en suis');
      await client.until((received) => received.some(({ replyToId }) => replyToId === last));
    }

    async function answers(): Promise<number> {
      return Object.keys((await findDossier(harness.db, reference))?.champs ?? {}).length;
    }

    it('do not confirm what was not asked yet', async () => {
      await together('recommencer', 'oui');
      expect(await answers()).to.equal(2);
      expect(client.texts.filter((text) => text.startsWith('Je n’ai rien fait'))).to.have.length(1);
    });

    it('confirm once the question is told, however fast', async () => {
      await client.say('recommencer');
      await client.until(() => client.texts.some((text) => text.startsWith('Toutes les réponses')));
      await together('oui');
      expect(await answers()).to.equal(0);
    });

    it('answer one question when they are the same', async () => {
      await together('association', 'association', 'association');
      expect(await answers()).to.equal(3);
      expect(client.texts.filter((text) => text.includes('Forme juridique'))).to.have.length(1);
    });

    it('are all taken when they differ', async () => {
      await together('association', 'Saône-et-Loire', '12 rue de la République, 71000 Mâcon');
      expect(await answers()).to.be.greaterThan(4);
    });
  });
