import { expect } from 'chai';
import { UnsecuredJWT } from 'jose';
import { AzureAuthentication } from '../../../../bot/channels/azure/channel-authentication.js';
import { isMicrosoftService } from '../../../../bot/channels/azure/service-urls.js';
import { statusAs } from '../../../support/asked-as.js';
import { startTestServer, type TestServer } from '../../../support/test-server.js';
import { AZURE, post, startBotServer } from '../../../support/teams/bot-server.js';
import { APP_ID, Microsoft, TENANT, type TokenWish } from '../../../support/teams/microsoft.js';
import { teamsMessage, type TeamsPlace } from '../../../support/teams/teams-activities.js';

/** The framework prints why it refuses a token. */
function silenced(): () => void {
  const { error } = console;
  console.error = () => undefined;
  return () => {
    console.error = error;
  };
}

describe('/api/messages', () => {
  let microsoft: Microsoft;
  let server: TestServer;
  let place: TeamsPlace;
  let speak: () => void;

  before(async () => {
    speak = silenced();
    microsoft = await Microsoft.start();
    server = await startBotServer(microsoft);
    place = {
      serviceUrl: microsoft.serviceUrl,
      conversationId: 'a:1personnel',
      aadObjectId: crypto.randomUUID(),
    };
  });
  after(async () => {
    await server.end();
    await microsoft.stop();
    speak();
  });

  const inbox = async (): Promise<number> =>
    (await server.db.selectFrom('inbox').select('id').execute()).length;
  const refused = async (authorization: string | undefined, activity: unknown): Promise<number> => {
    const before = await inbox();
    const { status } = await post(server, activity, authorization);
    expect(await inbox()).to.equal(before);
    return status;
  };

  it('takes a message with a right token, and answers it at its service URL with the bot’s own', async () => {
    const answer = await post(server, teamsMessage(place, 'Bonjour'), `Bearer ${await microsoft.token()}`);
    expect(answer.status).to.equal(200);
    await microsoft.until((asked) => asked.length > 0);
    const [first] = microsoft.asked;
    expect(first).to.include({
      method: 'POST',
      path: '/emea/v3/conversations/a%3A1personnel/activities',
      authorization: 'Bearer jeton-du-robot',
    });
    expect(first?.activity).to.deep.include({
      type: 'message',
      text: 'Vous dites : Bonjour',
      conversation: { id: 'a:1personnel' },
      from: { id: `28:${APP_ID}`, name: 'Assistant' },
    });
  });

  const wrong: Readonly<Record<string, TokenWish>> = {
    'of another issuer': { claims: { iss: 'https://sts.windows.net/ailleurs/' } },
    'for another bot': { claims: { aud: '99999999-2222-4333-8444-555555555555' } },
    'signed by another key': { strangeKey: true },
    'that is over': { expiresIn: -3600 },
    'for another service URL': { claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } },
    'without a service URL': { claims: { serviceurl: undefined } },
  };
  for (const [which, wish] of Object.entries(wrong))
    it(`refuses a token ${which}`, async () => {
      const token = await microsoft.token(wish);
      expect(await refused(`Bearer ${token}`, teamsMessage(place, 'x'))).to.equal(401);
    });

  it('refuses who has no token, one without signature, and what is none', async () => {
    const claims = { iss: 'https://api.botframework.com', aud: APP_ID, serviceurl: place.serviceUrl };
    const unsigned = new UnsecuredJWT(claims).setExpirationTime('1h').encode();
    const [, body = ''] = (await microsoft.token()).split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: 'cle', typ: 'JWT' })).toString('base64url');
    for (const header of [
      undefined,
      '',
      'Bearer',
      'Bearer x',
      `Bearer ${unsigned}`,
      `Bearer ${none}.${body}.`,
    ])
      expect(await refused(header, teamsMessage(place, 'x')), header).to.equal(401);
  });

  it('refuses a channel that the signing key is not for', async () => {
    const token = `Bearer ${await microsoft.token()}`;
    expect(await refused(token, { ...teamsMessage(place, 'x'), channelId: 'webchat' })).to.equal(401);
  });

  it('refuses a service URL that is not Microsoft’s, even when the token names it', async () => {
    for (const serviceUrl of [
      'https://smba.trafficmanager.net.example/',
      'http://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net:8443/emea/',
      'https://qui@smba.trafficmanager.net/emea/',
      'https://169.254.169.254/',
      'http://127.0.0.1:1/',
    ])
      expect(isMicrosoftService(serviceUrl), serviceUrl).to.equal(false);
    for (const serviceUrl of [
      'https://smba.trafficmanager.net/emea/',
      'https://europe.directline.botframework.com/',
      'https://webchat.botframework.com/',
    ])
      expect(isMicrosoftService(serviceUrl), serviceUrl).to.equal(true);
    const strict = new AzureAuthentication(AZURE, {
      openIdMetadataUrl: microsoft.openIdMetadataUrl,
    });
    const activity = teamsMessage(place, 'x') as never;
    const request = { headers: { authorization: `Bearer ${await microsoft.token()}` } } as never;
    const error: unknown = await strict.check(activity, request).catch((caught: unknown) => caught);
    expect(error).to.have.property('status', 401);
  });

  it('refuses what is no activity, and what the frame of one lacks, before anything else', async () => {
    const token = `Bearer ${await microsoft.token()}`;
    const untyped = { ...teamsMessage(place, 'x'), type: undefined };
    for (const body of [[], 'x', {}, untyped, { ...teamsMessage(place, 'x'), serviceUrl: 'urn:x' }])
      expect(await refused(token, body), JSON.stringify(body).slice(0, 40)).to.equal(400);
  });

  it('serves the organisations that the operator names only, when some are named', async () => {
    const strict = await startBotServer(microsoft, {
      config: { ...AZURE, organisations: ['bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee'] },
    });
    const token = `Bearer ${await microsoft.token()}`;
    expect((await post(strict, teamsMessage(place, 'x'), token)).status).to.equal(403);
    await strict.end();
    const open = await startBotServer(microsoft, { config: { ...AZURE, organisations: [TENANT] } });
    expect((await post(open, teamsMessage(place, 'x'), token)).status).to.equal(200);
    await open.end();
  });

  it('is not there when no bot is configured', async () => {
    const web = await startTestServer();
    expect((await post(web, teamsMessage(place, 'x'))).status).to.equal(404);
    await web.end();
  });

  it('takes the local trial’s messages from this machine only, and answers on this machine only', async () => {
    const trial = await startBotServer(microsoft, { config: { kind: 'essai-local' } });
    expect((await post(trial, teamsMessage(place, 'x'))).status).to.equal(200);
    const away = { ...teamsMessage(place, 'x'), serviceUrl: 'https://smba.trafficmanager.net/emea/' };
    expect((await post(trial, away)).status).to.equal(401);
    const relayed = await fetch(`${trial.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7' },
      body: JSON.stringify(teamsMessage(place, 'x')),
    });
    expect(relayed.status).to.equal(401);
    const body = JSON.stringify(teamsMessage(place, 'x'));
    const named = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    expect(await statusAs(trial, '/api/messages', 'localhost', named)).to.equal(200);
    expect(await statusAs(trial, '/api/messages', 'tunnel.example', named)).to.equal(401);
    await trial.end();
  });
});
