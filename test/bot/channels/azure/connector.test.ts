import { expect } from 'chai';
import nock from 'nock';
import { AzureAuthentication } from '../../../../bot/channels/azure/channel-authentication.js';
import { Connector, ConnectorError } from '../../../../bot/channels/azure/connector.js';
import type { RemoteAddress } from '../../../../bot/storage/remote-conversations.js';
import { AZURE } from '../../../support/teams/bot-server.js';
import { TENANT } from '../../../support/teams/microsoft.js';

const HOST = 'https://smba.trafficmanager.net';
const address: RemoteAddress = {
  channelId: 'msteams',
  serviceUrl: `${HOST}/emea/`,
  remoteId: '19:fil@thread.tacv2;messageid=1',
  several: true,
  bot: { id: '28:robot', name: 'Assistant' },
  user: { id: '29:usager', name: 'Usager' },
};
const PATH = `/emea/v3/conversations/${encodeURIComponent(address.remoteId)}/activities`;
const NOW = Date.parse('2023-05-15T08:00:00Z');

describe('The connector', () => {
  afterEach(() => {
    nock.cleanAll();
  });
  const connector = new Connector(
    () => Promise.resolve('jeton'),
    () => NOW,
  );
  const refusal = async (): Promise<ConnectorError> => {
    const error: unknown = await connector
      .send(address, { type: 'message', text: 'x' })
      .catch((e: unknown) => e);
    expect(error).to.be.instanceOf(ConnectorError);
    return error as ConnectorError;
  };

  it('says something with the bot’s token, and tells the id that the channel gave', async () => {
    nock(HOST, { reqheaders: { authorization: 'Bearer jeton' } })
      .post(PATH, (body: { text: string; recipient: object }) => {
        expect(body).to.deep.include({ text: 'Bonjour', recipient: address.user });
        return true;
      })
      .reply(201, { id: '1700' });
    expect(await connector.send(address, { type: 'message', text: 'Bonjour' })).to.equal('1700');
  });

  it('replaces what was said', async () => {
    const put = nock(HOST)
      .put(`${PATH}/1700`, (body: { id: string }) => body.id === '1700')
      .reply(200, {});
    await connector.update(address, '1700', { type: 'message', text: 'x' });
    expect(put.isDone()).to.equal(true);
  });

  it('tells what may pass from what won’t, and how long it is asked to wait', async () => {
    const answers: readonly (readonly [number, Record<string, string>, boolean, number | undefined])[] = [
      [429, { 'retry-after': '7' }, true, 7000],
      [503, { 'retry-after': 'Mon, 15 May 2023 08:00:30 GMT' }, true, 30_000],
      [502, {}, true, undefined],
      [429, { 'retry-after': 'demain' }, true, undefined],
      [400, {}, false, undefined],
      [403, {}, false, undefined],
      [413, {}, false, undefined],
    ];
    for (const [status, headers, passing, wait] of answers) {
      nock(HOST).post(PATH).reply(status, {}, headers);
      const error = await refusal();
      expect([error.status, error.passing, error.retryAfterMs]).to.deep.equal([status, passing, wait]);
    }
  });

  it('takes a silent or broken connection for something that passes', async () => {
    nock(HOST).post(PATH).replyWithError('coupée');
    expect(await refusal()).to.include({ status: undefined, passing: true });
  });

  it('follows no redirection with its token', async () => {
    nock(HOST).post(PATH).reply(307, '', { location: 'https://ailleurs.example/' });
    expect((await refusal()).status).to.equal(307);
  });

  it('signs in to the bot’s own organisation, with its secret', async () => {
    const login = 'https://login.microsoftonline.com';
    nock(login)
      .get((path) => path.includes('openid-configuration'))
      .reply(200, {
        token_endpoint: `${login}/${TENANT}/oauth2/v2.0/token`,
        authorization_endpoint: `${login}/${TENANT}/oauth2/v2.0/authorize`,
        issuer: `${login}/${TENANT}/v2.0`,
        jwks_uri: `${login}/keys`,
      });
    const asked = nock(login)
      .post(`/${TENANT}/oauth2/v2.0/token`, (body: Record<string, string>) => {
        expect(body).to.include({ client_secret: 'secret', scope: 'https://api.botframework.com/.default' });
        return true;
      })
      .query(true)
      .reply(200, { token_type: 'Bearer', expires_in: 3600, access_token: 'jeton-microsoft' });
    expect(await new AzureAuthentication(AZURE).token()).to.equal('jeton-microsoft');
    expect(asked.isDone()).to.equal(true);
  });
});
