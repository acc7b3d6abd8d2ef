import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { openDatabase } from '../../../../bot/storage/database.js';
import { openReplicas } from '../../../../bot/storage/replicas.js';
import { newPostgres } from '../../../support/each-database.js';
import { post, startBotServer } from '../../../support/teams/bot-server.js';
import { Microsoft } from '../../../support/teams/microsoft.js';
import { teamsMessage } from '../../../support/teams/teams-activities.js';
import type { TestServer } from '../../../support/test-server.js';

describe('Replicas that deliver to a channel', function () {
  this.timeout(60_000);
  let microsoft: Microsoft;
  let servers: readonly TestServer[];
  let ends: (() => Promise<void>)[] = [];

  const replica = async (url: string): Promise<TestServer> => {
    const onError = (): void => undefined;
    const replicas = await openReplicas(url, onError);
    const db = await openDatabase(url, { onError });
    const server = await startBotServer(microsoft, { db, replicas, settings: { recoverMs: 50 } });
    ends.push(async () => {
      await replicas.close();
      await server.end();
    });
    return server;
  };
  beforeEach(async () => {
    microsoft = await Microsoft.start();
    // Long enough for the other one to look at what waits.
    microsoft.slowness = 120;
    const url = await newPostgres();
    servers = [await replica(url), await replica(url)];
  });
  afterEach(async () => {
    for (const end of ends) await end();
    ends = [];
    await microsoft.stop();
  });

  it('say each answer once, in the order of its conversation, whichever of them was asked', async () => {
    const token = `Bearer ${await microsoft.token()}`;
    const { serviceUrl } = microsoft;
    const people = ['a:1', 'a:2'].map((conversationId) => ({
      serviceUrl,
      conversationId,
      aadObjectId: crypto.randomUUID(),
    }));
    const texts = Array.from({ length: 12 }, (_, n) => `message ${n}`);
    for (const [n, text] of texts.entries())
      await Promise.all(
        people.map((place, p) => post(servers[(n + p) % 2] as TestServer, teamsMessage(place, text), token)),
      );
    const heard = (conversationId: string): readonly string[] =>
      microsoft.said
        .filter(({ path }) => path.includes(encodeURIComponent(conversationId)))
        .map(({ activity }) => activity.text ?? '');
    while (people.some(({ conversationId }) => heard(conversationId).length < texts.length))
      await setImmediate();
    await settled(servers[0] as TestServer);
    for (const { conversationId } of people)
      expect(heard(conversationId)).to.deep.equal(texts.map((text) => `Vous dites : ${text}`));
  });
});

async function settled({ db }: TestServer): Promise<void> {
  const waiting = db.selectFrom('deliveries').select('id').where('done_at', 'is', null);
  while ((await waiting.execute()).length > 0) await setImmediate();
}
