import { expect } from 'chai';
import { deferred } from '../../../bot/core/deferred.js';
import { createWords } from '../../../bot/core/locales.js';
import type { RunTurn } from '../../../bot/turns/turn.js';
import { readFileBytes } from '../../../bot/storage/files.js';
import { DirectLineClient } from '../../support/direct-line-client.js';
import { HttpClient } from '../../support/http-client.js';
import { breakingNetwork, dyingServer, fillingDisk, type FailingDatabase } from '../../support/outage.js';
import { BrokenUpload } from '../../support/broken-upload.js';
import { BUSINESS_DAY, echo, startTestServer, type TestServer } from '../../support/test-server.js';
import { WebPage, type PageToken } from '../../support/web-page.js';

const words = createWords('locales');
/** Long enough to find no room in a page that is already there. */
const QUESTION = `Ma question ${'très longue '.repeat(800)}`.trim();
const ANSWER = `Vous dites : ${QUESTION}`;

const outages: readonly (readonly [string, () => Promise<FailingDatabase>])[] = [
  ['The disk is full', fillingDisk],
  ['The database server is gone', breakingNetwork],
  ['PostgreSQL is killed', dyingServer],
];

for (const [name, open] of outages)
  describe(name, function () {
    this.timeout(60_000);
    let storage: FailingDatabase;
    let server: TestServer;
    let page: PageToken;
    let reader: DirectLineClient;
    let now: number;
    let free: number;

    const start = async (runTurn: RunTurn = echo): Promise<void> => {
      const clocks = { now: () => now, businessNow: () => new Date(BUSINESS_DAY) };
      const { db, replicas } = storage;
      const freeRoom = (): Promise<number> => Promise.resolve(free);
      const settings = { recoverMs: 50 };
      server = await startTestServer({ db, replicas, runTurn, clocks, freeRoom, settings });
      page = await new WebPage().token(server.url);
      reader = new DirectLineClient(server.url, page);
      await reader.untilText('Bonjour');
    };
    const sante = async (): Promise<[number, unknown]> => {
      now += 60_000;
      const answer = await fetch(`${server.url}/sante`);
      return [answer.status, await answer.json()];
    };

    beforeEach(async () => {
      now = Date.now();
      free = 1_000_000_000;
      storage = await open();
    });
    afterEach(async () => {
      await storage.giveBack();
      reader.end();
      await server.end();
      await storage.close();
    });

    it('a message is not acknowledged, is to be sent again, and is then answered once', async () => {
      await start();
      const client = new HttpClient(server.url, page);
      const message = { type: 'message', text: QUESTION, channelData: { clientActivityID: 'a1' } };
      const say = (): Promise<Response> => client.post(`${client.conversation}/activities`, message);
      await storage.takeAway();
      const refused = await say();
      expect(refused.status).to.equal(503);
      expect(refused.headers.get('retry-after')).to.equal('5');
      expect(await refused.json()).to.have.nested.property('error.code', 'StorageUnavailable');
      await storage.giveBack();
      expect((await say()).status).to.equal(200);
      await reader.untilText(ANSWER);
      expect((await say()).status).to.equal(200);
      await client.say('La suite');
      await reader.untilText('Vous dites : La suite');
      const answers = reader.texts.filter((text) => text.startsWith('Vous dites'));
      expect(answers).to.deep.equal([ANSWER, 'Vous dites : La suite']);
    });

    it('an answer that can’t be stored is held up, which the applicant reads, and comes by itself', async () => {
      let turns = 0;
      const acknowledged = deferred<undefined>();
      await start(async (context, turn) => {
        if (context.activity.type === 'message' && ++turns === 1) {
          await acknowledged.promise;
          await storage.takeAway();
        }
        await echo(context, turn);
      });
      await reader.say(QUESTION);
      acknowledged.resolve(undefined);
      await reader.untilText(words('fr', 'erreurs:stockage'));
      await storage.giveBack();
      await reader.untilText(ANSWER);
      const stored = new DirectLineClient(server.url, page, { resume: true });
      await stored.untilText(ANSWER);
      stored.end();
      expect(stored.texts).to.deep.equal(['Bonjour', QUESTION, ANSWER]);
    });

    it('a message whose answer can’t be stored with it is not acknowledged, is to be sent again, and is then answered once', async () => {
      let turns = 0;
      await start(async (context, turn) => {
        if (context.activity.type === 'message' && ++turns === 1) await storage.takeAway();
        await echo(context, turn);
      });
      const client = new HttpClient(server.url, page);
      const message = { type: 'message', text: QUESTION, channelData: { clientActivityID: 'a1' } };
      const say = (): Promise<Response> => client.post(`${client.conversation}/activities`, message);
      expect((await say()).status).to.equal(503);
      await storage.giveBack();
      expect((await say()).status).to.equal(200);
      await reader.untilText(ANSWER);
      expect(reader.texts).to.deep.equal(['Bonjour', QUESTION, ANSWER]);
    });

    it('a file whose bytes can’t be stored is refused at once, though more of it would come; nothing of it is kept, and it is taken when sent again', async () => {
      await start();
      const client = new HttpClient(server.url, page);
      const upload = new BrokenUpload(server, client);
      await upload.untilStored();
      await storage.takeAway();
      const refused = await upload.goOn();
      expect(refused.status).to.equal(503);
      expect(refused.headers.get('retry-after')).to.equal('5');
      expect(await refused.json()).to.have.nested.property('error.code', 'StorageUnavailable');
      await storage.giveBack();
      await upload.untilNothingIsStored();
      const again = await client.upload([new File([new Uint8Array(700_000)], 'a.pdf')]);
      expect(again.status).to.equal(200);
      expect(await storage.db.selectFrom('files').select('size').execute()).to.deep.equal([
        { size: 700_000 },
      ]);
    });

    it('a file during which it went and came back is taken whole, or refused and not kept at all', async () => {
      await start();
      const upload = new BrokenUpload(server, new HttpClient(server.url, page));
      await upload.untilPaused();
      await storage.takeAway();
      await storage.giveBack();
      const { status } = await upload.end();
      expect(status).to.be.oneOf([200, 503]);
      if (status === 503) await upload.untilNothingIsStored();
      const files = await storage.db.selectFrom('files').selectAll().execute();
      const bytes = await Promise.all(files.map(({ id }) => readFileBytes(storage.db, id)));
      expect(bytes.map(({ length }) => length)).to.deep.equal(status === 200 ? [4_000_000] : []);
    });

    it('/sante says that a disk is full, though what was freed may still be written', async () => {
      await start();
      free = 0;
      expect(await sante()).to.deep.equal([503, { etat: 'indisponible', raisons: ['place'] }]);
      free = 1_000_000_000;
      expect(await sante()).to.deep.equal([200, { etat: 'pret', reserves: [] }]);
    });

    it('/sante says so, and that it is over', async () => {
      await start();
      expect(await sante()).to.deep.equal([200, { etat: 'pret', reserves: [] }]);
      await storage.takeAway();
      expect(await sante()).to.deep.equal([503, { etat: 'indisponible', raisons: ['base'] }]);
      expect((await fetch(`${server.url}/sante/vivant`)).status).to.equal(200);
      await storage.giveBack();
      expect(await sante()).to.deep.equal([200, { etat: 'pret', reserves: [] }]);
    });
  });
