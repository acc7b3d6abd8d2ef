import { expect } from 'chai';
import type { RunTurn } from '../../../../bot/turns/turn.js';
import { startBotServer, post, type BotServerOptions } from '../../../support/teams/bot-server.js';
import { Microsoft } from '../../../support/teams/microsoft.js';
import { teamsActivity, teamsMessage, type TeamsPlace } from '../../../support/teams/teams-activities.js';
import { TurnLog } from '../../../support/turn-log.js';
import { echo, type TestServer } from '../../../support/test-server.js';

describe('What is delivered to a channel', () => {
  let microsoft: Microsoft;
  let server: TestServer;
  let place: TeamsPlace;

  beforeEach(async () => {
    microsoft = await Microsoft.start();
    place = { serviceUrl: microsoft.serviceUrl, conversationId: 'a:1', aadObjectId: crypto.randomUUID() };
  });
  afterEach(async () => {
    await server.end();
    await microsoft.stop();
  });

  const start = async (options: BotServerOptions = {}): Promise<void> => {
    server = await startBotServer(microsoft, options);
  };
  const say = async (text: string): Promise<number> => {
    const token = `Bearer ${await microsoft.token()}`;
    return (await post(server, teamsMessage(place, text), token)).status;
  };
  const heard = (): readonly string[] => microsoft.said.map(({ activity }) => activity.text ?? '');
  const waiting = async (): Promise<number> =>
    (await server.db.selectFrom('deliveries').select('id').where('done_at', 'is', null).execute()).length;
  const settled = async (): Promise<void> => {
    const inbox = server.db.selectFrom('inbox').select('id').where('done_at', 'is', null);
    while ((await inbox.execute()).length > 0 || (await waiting()) > 0)
      await new Promise((resolve) => setImmediate(resolve));
  };
  /** Three messages a turn. */
  const thrice: RunTurn = async (context) => {
    for (const n of [1, 2, 3]) await context.sendActivity(`${context.activity.text} ${n}`);
  };

  it('comes in order, one conversation’s after the other', async () => {
    await start({ runTurn: thrice });
    await Promise.all([say('a'), say('b')]);
    await settled();
    const all = heard();
    const first = all[0]?.slice(0, 1) ?? '';
    const second = first === 'a' ? 'b' : 'a';
    expect(all).to.deep.equal([first, second].flatMap((text) => [1, 2, 3].map((n) => `${text} ${n}`)));
  });

  it('is tried again when the connector asks for it, and nothing overtakes it', async () => {
    let now = Date.now();
    microsoft.failures.push(
      { status: 429, headers: { 'retry-after': '3000' } },
      { status: 503 },
      { status: 502 },
    );
    await start({ runTurn: thrice, now: () => now });
    await say('a');
    while ((await attempts(server)) < 1) await new Promise((resolve) => setImmediate(resolve));
    expect(heard()).to.deep.equal([]);
    await say('b');
    const { next_at: due } = await server.db
      .selectFrom('deliveries')
      .select('next_at')
      .orderBy('id')
      .executeTakeFirstOrThrow();
    expect(due - now).to.equal(3_000_000);
    for (let tries = 1; tries <= 3; tries++) {
      now += 4_000_000;
      await say(`${tries}`);
      while ((await attempts(server)) < Math.min(tries + 1, 3)) await new Promise((r) => setImmediate(r));
    }
    await settled();
    expect(heard().slice(0, 4)).to.deep.equal(['a 1', 'a 2', 'a 3', 'b 1']);
  });

  it('is given up when the connector refuses it for good: what follows still comes', async () => {
    microsoft.failures.push({ status: 400 });
    await start({ runTurn: thrice });
    await say('a');
    await settled();
    expect(heard()).to.deep.equal(['a 2', 'a 3']);
  });

  it('stops when the app was uninstalled, and goes on when its person writes again', async () => {
    microsoft.failures.push({ status: 403 });
    await start({ runTurn: thrice });
    await say('a');
    await settled();
    expect(heard()).to.deep.equal([]);
    await say('b');
    await settled();
    expect(heard()).to.deep.equal(['b 1', 'b 2', 'b 3']);
  });

  it('stops as soon as Teams tells of it', async () => {
    await start();
    await say('a');
    const token = `Bearer ${await microsoft.token()}`;
    await post(server, teamsActivity(place, { type: 'installationUpdate', action: 'remove' }), token);
    const [stopped] = await server.db.selectFrom('remote_conversations').selectAll().execute();
    expect(stopped?.stopped_at).to.be.a('number');
  });

  it('leaves after a restart, when the process ended between the commit and the delivery', async () => {
    microsoft.failures.push({ status: 503, headers: { 'retry-after': '1' } });
    await start();
    await say('a');
    while ((await attempts(server)) < 1) await new Promise((resolve) => setImmediate(resolve));
    await server.stop();
    expect(heard()).to.deep.equal([]);
    server = await startBotServer(microsoft, { folder: server.folder });
    await settled();
    expect(heard()).to.deep.equal(['Vous dites : a']);
  });

  it('is said once, however often the channel repeats a message', async () => {
    const log = new TurnLog(echo);
    await start({ runTurn: log.runTurn });
    const token = `Bearer ${await microsoft.token()}`;
    const message = teamsMessage(place, 'a');
    for (let n = 0; n < 3; n++) expect((await post(server, message, token)).status).to.equal(200);
    await settled();
    expect(heard()).to.deep.equal(['Vous dites : a']);
    expect(log.turns).to.have.length(1);
  });

  it('is announced by a sign of writing when a turn takes long', async () => {
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const thinking: RunTurn = async (context) => {
      await asked;
      await context.sendActivity('Voilà');
    };
    await start({ runTurn: thinking });
    await say('a');
    await microsoft.until((all) => all.some(({ activity }) => activity.type === 'typing'));
    expect(heard()).to.deep.equal([]);
    answer();
    await settled();
    expect(heard()).to.deep.equal(['Voilà']);
  });
});

async function attempts({ db }: TestServer): Promise<number> {
  const rows = await db.selectFrom('deliveries').select('attempts').orderBy('id').execute();
  return rows[0]?.attempts ?? 0;
}
