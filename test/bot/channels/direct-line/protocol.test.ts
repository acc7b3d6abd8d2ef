import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Activity } from 'botframework-schema';
import type { RunTurn } from '../../../../bot/turns/turn.js';
import { activitiesAfter, headOf } from '../../../../bot/storage/transcripts.js';
import { HttpClient } from '../../../support/http-client.js';
import { startTestServer, type TestServer } from '../../../support/test-server.js';
import { TurnLog, untilCount } from '../../../support/turn-log.js';
import { WebPage } from '../../../support/web-page.js';

describe('The embedded Direct Line’s protocol', () => {
  let server: TestServer;
  let client: HttpClient;
  let turns: TurnLog;

  const start = async (runTurn?: RunTurn): Promise<void> => {
    turns = new TurnLog(runTurn);
    server = await startTestServer({ runTurn: turns.runTurn });
    client = new HttpClient(server.url, await new WebPage().token(server.url));
    await untilCount(transcript, 1);
  };

  const post = (activity: unknown): Promise<Response> =>
    client.post(`${client.conversation}/activities`, activity);

  const transcript = async (): Promise<Partial<Activity>[]> =>
    (await activitiesAfter(server.db, client.page.conversationId, 0, 100)).map((entry) => entry.activity);

  beforeEach(() => start());
  afterEach(() => server.end());

  it('tells the assistant once that a conversation opens, the user and itself being its members', () => {
    const [opening] = turns.activities;
    expect(opening).to.include({ type: 'conversationUpdate', channelId: 'directline', locale: 'fr-FR' });
    expect(opening?.recipient.id).to.equal('assistant');
    expect(opening?.membersAdded?.map(({ id }) => id)).to.deep.equal(['assistant', client.page.userId]);
  });

  it('overwrites what only the server knows: who speaks, to whom, where', async () => {
    await post({
      type: 'message',
      text: 'Bonjour',
      from: { id: 'dl_someone-else', role: 'bot' },
      recipient: { id: 'x' },
      serviceUrl: 'http://169.254.169.254/',
      channelId: 'msteams',
      conversation: { id: 'other' },
      attachments: [{ contentType: 'image/png', contentUrl: 'http://127.0.0.1:1/secret' }],
      channelData: { interne: true, clientActivityID: 'a' },
    });
    await turns.until((seen) => seen.length === 2);
    const activity = turns.activities[1];
    expect(activity?.from).to.include({ id: client.page.userId, role: 'user' });
    expect(activity?.recipient.id).to.equal('assistant');
    expect(activity?.conversation.id).to.equal(client.page.conversationId);
    expect(activity).to.include({ serviceUrl: 'urn:assistant-aap:directline', channelId: 'directline' });
    expect(activity).not.to.have.property('attachments');
    expect(activity?.channelData).to.deep.equal({ clientActivityID: 'a' });
  });

  for (const type of [
    'invoke',
    'conversationUpdate',
    'endOfConversation',
    'installationUpdate',
    '',
    7,
    undefined,
  ])
    it(`refuses an activity of type ${JSON.stringify(type)} from a client`, async () => {
      const answer = await post({ type, name: 'x' });
      expect(answer.status).to.equal(400);
      expect(await transcript()).to.have.length(1);
    });

  for (const body of ['', 'null', '[]', '"text"', '{"type":', '{"type":"message","text":{}}'])
    it(`refuses the body ${JSON.stringify(body)} without a word of its inside`, async () => {
      const answer = await client.send(`${client.conversation}/activities`, body, {
        'content-type': 'application/json',
      });
      expect(answer.status).to.equal(400);
      expect(await answer.text()).not.to.match(/\bat |node_modules|\/work|Unexpected/);
    });

  it('hands a text of 10,000 characters over whole, cuts a far longer one and says so', async () => {
    await post({ type: 'message', text: 'é'.repeat(10_000) });
    await post({ type: 'message', text: 'a'.repeat(50_000) });
    await turns.until((seen) => seen.length === 3);
    const [, whole, cut] = turns.activities;
    expect(whole?.text).to.have.length(10_000);
    expect(cut?.text).to.have.length(20_000);
    expect(cut?.channelData).to.deep.equal({ texteCoupe: 50_000 });
  });

  it('refuses a value that is nested so deep that it could not be stored', async () => {
    const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    expect((await post({ type: 'event', name: 'x', value: deep(15) })).status).to.equal(200);
    expect((await post({ type: 'message', text: '', value: deep(50) })).status).to.equal(400);
    const body = `{"type":"event","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const answer = await client.send(`${client.conversation}/activities`, body, {
      'content-type': 'application/json',
    });
    expect(answer.status).to.equal(400);
  });

  it('keeps what a card’s button says within the bounds of a text', async () => {
    await post({ type: 'message', value: { text: `\ud800${'a'.repeat(50_000)}`, etape: 'champ:siret' } });
    await turns.until((seen) => seen.length === 2);
    const { text, etape } = turns.activities[1]?.value as { text: string; etape: string };
    expect(text).to.equal(`\uFFFD${'a'.repeat(19_999)}`);
    expect(etape).to.equal('champ:siret');
  });

  it('refuses a compressed body: a few bytes could unpack without end', async () => {
    const body = gzipSync(JSON.stringify({ type: 'message', text: 'Bonjour' }));
    const answer = await client.send(`${client.conversation}/activities`, body, {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    });
    expect(answer.status).to.equal(415);
  });

  it('refuses a body above 256 kB with 413', async () => {
    expect((await client.say('a'.repeat(300_000))).status).to.equal(413);
  });

  it('shows a typing activity to nobody, and stores none', async () => {
    expect((await post({ type: 'typing' })).status).to.equal(200);
    await client.say('Fin');
    await turns.until((seen) => seen.length === 2);
    expect(turns.activities.map(({ type }) => type)).to.deep.equal(['conversationUpdate', 'message']);
  });

  it('reads a watermark beyond the head as the head, and anything else as the beginning', async () => {
    const polled = async (watermark: string): Promise<{ activities: unknown[]; watermark: string }> => {
      const answer = await client.get(`${client.conversation}/activities?watermark=${watermark}`);
      return (await answer.json()) as { activities: unknown[]; watermark: string };
    };
    const head = String(await headOf(server.db, client.page.conversationId));
    expect(await polled('999999')).to.deep.equal({ activities: [], watermark: head });
    for (const odd of ['', '-1', 'abc', '1e9', '99999999999999999999'])
      expect((await polled(odd)).activities, odd).to.have.length(Number(head));
  });

  it('keeps a reply’s replyToId only when the transcript holds what it names', async () => {
    await server.end();
    await start(async (context) => {
      await context.sendActivity('Réponse');
    });
    await client.say('Question');
    await turns.until((seen) => seen.length === 2);
    const [welcome, question, reply] = await untilCount(transcript, 3);
    expect(welcome).not.to.have.property('replyToId');
    expect(reply?.replyToId).to.equal(question?.id);
  });

  it('replaces a message in its place, under a higher watermark', async () => {
    await server.end();
    await start(async (context) => {
      const sent = await context.sendActivity('En cours…');
      await context.sendActivity('Suite');
      await context.updateActivity({
        ...context.activity,
        type: 'message',
        id: sent?.id ?? '',
        text: 'Fait',
      });
    });
    const [later, replaced] = await untilCount(transcript, 2);
    expect(later).to.include({ text: 'Suite' });
    expect(replaced).to.include({ text: 'Fait' });
    expect(replaced?.from).to.include({ role: 'bot' });
    expect(
      [replaced, later].map((a) => (a?.channelData as Record<string, number>)['webchat:sequence-id']),
    ).to.deep.equal([1, 2]);
  });

  it('removes a message from what is replayed', async () => {
    await server.end();
    await start(async (context) => {
      const sent = await context.sendActivity('À retirer');
      await context.deleteActivity(sent?.id ?? '');
    });
    const [removed] = await untilCount(transcript, 1);
    expect(removed).to.include({ type: 'event' });
    expect(removed).not.to.have.property('text');
  });
});
