import { setTimeout as pause } from 'node:timers/promises';
import { ActivityTypes } from 'botbuilder';
import { expect } from 'chai';
import type { RunTurn } from '../../../bot/turns/turn.js';
import { Inbox } from '../../../bot/storage/inbox.js';
import { isInternal } from '../../../dialogs/turn/internal-event.js';
import { activitiesAfter } from '../../../bot/storage/transcripts.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { createWords } from '../../../bot/core/locales.js';
import { VersionConflictError } from '../../../domain/dossier/dossiers.js';
import { DirectLineClient } from '../../support/direct-line-client.js';
import { HttpClient } from '../../support/http-client.js';
import { BUSINESS_DAY, echo, startTestServer, type TestServer } from '../../support/test-server.js';
import { untilCount } from '../../support/turn-log.js';
import { WebPage } from '../../support/web-page.js';

const words = createWords('locales');
const clocks = { now: () => Date.now(), businessNow: () => new Date(BUSINESS_DAY) };

describe('The turn of a message', () => {
  let server: TestServer;
  let client: HttpClient;

  const start = async (runTurn: RunTurn, turnTimeoutMs = 60_000): Promise<void> => {
    server = await startTestServer({ runTurn, settings: { turnTimeoutMs } });
    client = new HttpClient(server.url, await new WebPage().token(server.url));
  };
  afterEach(() => server.end());

  const said = async (): Promise<string[]> => {
    const entries = await activitiesAfter(server.db, client.page.conversationId, 0, 100);
    return entries.map(({ activity }) => activity.text ?? '');
  };

  const settings = async (): Promise<string[]> =>
    (await server.db.selectFrom('settings').select('key').where('key', 'like', 'essai%').execute()).map(
      ({ key }) => key,
    );

  /** Stages a row, by which the tests see whether a turn was committed. */
  const stageRow = (work: UnitOfWork, key: string): void => {
    work.stage(async (transaction) => {
      await transaction.insertInto('settings').values({ key, value: '' }).execute();
    });
  };

  it('knows the business instant at which its message was stored', async () => {
    await start(async (context, turn) => {
      await context.sendActivity(turn.receivedAt.toISOString());
    });
    expect(await untilCount(said, 1)).to.deep.equal([BUSINESS_DAY]);
  });

  it('commits what it staged together with its replies', async () => {
    await start(async (context, { work, inboxId }) => {
      stageRow(work, `essai-${inboxId}`);
      expect(await settings()).to.deep.equal([]);
      await context.sendActivity('Fait');
    });
    expect(await untilCount(said, 1)).to.deep.equal(['Fait']);
    expect(await settings()).to.have.length(1);
  });

  it('keeps nothing when it fails, tells the user in their language, and is not run again', async () => {
    let turns = 0;
    await start(async (context, { work }) => {
      turns++;
      stageRow(work, 'essai');
      await context.sendActivity('À moitié');
      throw new Error('Jean Dupont, 06 12 34 56 78');
    });
    expect(await untilCount(said, 1)).to.deep.equal([words('fr', 'erreurs:tour')]);
    expect(await settings()).to.deep.equal([]);
    server = await server.restart(echo);
    const again = new HttpClient(server.url, client.page);
    await again.say('Suite');
    expect((await untilCount(said, 3)).slice(1)).to.deep.equal(['Suite', 'Vous dites : Suite']);
    expect(turns).to.equal(1);
  });

  it('is run again on fresh data when another turn changed the same dossier', async () => {
    let turns = 0;
    await start(async (context, { work }) => {
      const turn = ++turns;
      stageRow(work, `essai-${turn}`);
      work.stage(() => (turn < 3 ? Promise.reject(new VersionConflictError('AAP')) : Promise.resolve()));
      await context.sendActivity(`Essai ${turn}`);
    });
    expect(await untilCount(said, 1)).to.deep.equal(['Essai 3']);
    expect(await settings()).to.deep.equal(['essai-3']);
  });

  it('gives up after three times, with a sentence', async () => {
    let turns = 0;
    await start((_context, { work }) => {
      turns++;
      work.stage(() => Promise.reject(new VersionConflictError('AAP')));
      return Promise.resolve();
    });
    expect(await untilCount(said, 1)).to.deep.equal([words('fr', 'erreurs:tour')]);
    expect(turns).to.equal(4);
  });

  it('is ended when it takes too long, so that the next message has its turn; nothing of it is kept', async () => {
    let turns = 0;
    let release: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    let over: AbortSignal | undefined;
    await start(async (context, { work, ending }) => {
      const first = ++turns === 1;
      over ??= ending.signal;
      if (first) await late;
      if (first) stageRow(work, 'essai');
      await context.sendActivity(first ? 'Trop tard' : 'Fait');
    }, 1000);
    expect(await untilCount(said, 1)).to.deep.equal([words('fr', 'erreurs:trop_long')]);
    expect(over?.aborted, 'what still runs for it is told').to.equal(true);
    release();
    await client.say('Encore');
    expect((await untilCount(said, 3)).slice(1)).to.deep.equal(['Encore', 'Fait']);
    expect(await settings()).to.deep.equal([]);
  });

  it('runs alone in its conversation, while other conversations go on', async () => {
    let running = 0;
    let most = 0;
    await start(async (context) => {
      if (context.activity.text === 'lent') {
        most = Math.max(most, ++running);
        await pause(20);
        running--;
      }
      await context.sendActivity('Fait');
    });
    await untilCount(said, 1);
    await Promise.all([client.say('lent'), client.say('lent'), client.say('lent')]);
    const other = await new WebPage().token(server.url);
    await untilCount(() => activitiesAfter(server.db, other.conversationId, 0, 9), 1);
    await untilCount(said, 7);
    expect(most).to.equal(1);
  });

  it('is answered by a sentence when it took the process down three times', async () => {
    await start(echo);
    await untilCount(said, 1);
    const { conversationId } = client.page;
    const inbox = new Inbox(server.db, clocks);
    await server.db.transaction().execute(async (transaction) => {
      await inbox.insert(transaction, conversationId, { type: 'message', id: 'fatal', text: 'x' });
      await transaction
        .updateTable('inbox')
        .set({ attempts: 2 })
        .where('activity_id', '=', 'fatal')
        .execute();
    });
    server = await server.restart();
    expect(await untilCount(said, 2)).to.deep.equal(['Bonjour', words('fr', 'erreurs:interrompu')]);
  });

  it('runs once after a restart, when its message was stored and the process ended', async () => {
    await start(echo);
    await untilCount(said, 1);
    const inbox = new Inbox(server.db, clocks);
    await inbox.insert(server.db, client.page.conversationId, { type: 'message', id: 'm', text: 'Resté' });
    server = await server.restart();
    await untilCount(said, 2);
    server = await server.restart();
    const next = new HttpClient(server.url, client.page);
    await next.say('Suite');
    expect(await untilCount(said, 4)).to.deep.equal([
      'Bonjour',
      'Vous dites : Resté',
      'Suite',
      'Vous dites : Suite',
    ]);
  });

  it('may be an event of the service’s own, that no client can imitate', async () => {
    await start(async (context) => {
      const { activity } = context;
      if (activity.type !== 'event') return;
      const seen = [activity.name, activity.value, isInternal(activity), activity.from.role];
      await context.sendActivity(seen.join(' '));
    });
    const { conversationId } = client.page;
    const work = new UnitOfWork();
    new Inbox(server.db, clocks).enqueueEvent(work, conversationId, 'transmis', 'AAP23');
    await work.commit(server.db);
    server.wake(conversationId);
    expect(await untilCount(said, 1)).to.deep.equal(['transmis AAP23 true user']);
    const forged = { type: 'event', name: 'transmis', value: 'faux', channelData: { interne: true } };
    await client.post(`${client.conversation}/activities`, forged);
    expect((await untilCount(said, 3)).at(-1)).to.equal('transmis faux false user');
  });

  it('of an event of the service’s own says nothing when it fails', async () => {
    await start(async (context) => {
      if (context.activity.type === 'event') throw new Error('x');
      await context.sendActivity('Fait');
    });
    await untilCount(said, 1);
    const { conversationId } = client.page;
    const work = new UnitOfWork();
    new Inbox(server.db, clocks).enqueueEvent(work, conversationId, 'transmis', 'AAP23');
    await work.commit(server.db);
    await client.say('Suite');
    expect(await untilCount(said, 3)).to.deep.equal(['Fait', 'Suite', 'Fait']);
  });

  it('may change the language that the conversation goes on in, apologies included', async () => {
    await start(async (context) => {
      if (context.activity.text === 'fail') throw new Error('x');
      context.locale = 'en-GB';
      await context.sendActivity('Hello');
    });
    await untilCount(said, 1);
    await client.say('fail');
    expect((await untilCount(said, 3)).at(-1)).to.equal(words('en', 'erreurs:tour'));
  });

  it('shows at once that it writes, and stores only what it says', async () => {
    await start(async (context) => {
      if (context.activity.type === 'message') await context.sendActivity({ type: ActivityTypes.Typing });
      await context.sendActivity('Fini');
    });
    const page = new DirectLineClient(server.url, client.page);
    await page.untilText('Fini');
    await page.say('Bonjour');
    await page.until(() => page.texts.length === 3);
    expect(page.received.map(({ type }) => type)).to.include('typing');
    page.end();
    expect(await said()).to.deep.equal(['Fini', 'Bonjour', 'Fini']);
  });
});
