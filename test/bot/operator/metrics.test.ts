import { expect } from 'chai';
import { stageAlarm } from '../../../bot/storage/alarms.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { DirectLineClient } from '../../support/direct-line-client.js';
import { statusAs } from '../../support/asked-as.js';
import { BUSINESS_DAY, echo, startTestServer, type TestServer } from '../../support/test-server.js';
import { WebPage } from '../../support/web-page.js';

const TOKEN = 'un-jeton-assez-long-pour-cela';

describe('GET /metrics', () => {
  let server: TestServer;
  afterEach(() => server.end());
  const ask = (headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}/metrics`, { headers });

  it('counts turns, letters and alarms, and knows nothing of any person', async () => {
    server = await startTestServer({
      runTurn: async (context, turn) => {
        if (context.activity.text === 'Patatras') throw new Error('broken');
        await echo(context, turn);
      },
    });
    const work = new UnitOfWork();
    stageAlarm(work, { kind: 'sans_boite', subject: 'AAP23-7KQ4-M2XD', detail: 'x', at: BUSINESS_DAY });
    await work.commit(server.db);
    const client = new DirectLineClient(server.url, await new WebPage().token(server.url));
    await client.untilText('Bonjour');
    await client.say('Jean Dupont');
    await client.untilText('Vous dites : Jean Dupont');
    await client.say('Patatras');
    await client.until((received) => received.some(({ text }) => text?.includes('problème') === true));
    client.end();
    const answer = await ask();
    expect(answer.headers.get('content-type')).to.match(/^text\/plain/);
    const text = await answer.text();
    expect(text)
      .to.include('assistant_turn_seconds_count{result="answered"} 2')
      .and.to.include('assistant_turn_seconds_count{result="failed"} 1')
      .and.to.include('assistant_alarms_open{kind="sans_boite"} 1')
      .and.to.include('assistant_letters_waiting 0')
      .and.to.match(/nodejs_eventloop_lag_p99_seconds \S/);
    expect(text).not.to.match(/Dupont|AAP23/);
  });

  it('is for this machine only, where no token is set; a proxy is not this machine', async () => {
    server = await startTestServer();
    expect((await ask()).status).to.equal(200);
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
      expect((await ask({ [name]: '127.0.0.1' })).status, name).to.equal(404);
    expect(await statusAs(server, '/metrics', 'localhost')).to.equal(200);
    expect(await statusAs(server, '/metrics', 'mechant.example'), 'by a name that leads here').to.equal(404);
  });

  it('is for nobody without a token behind a proxy that the service doesn’t know of', async () => {
    const publicUrl = 'https://aap.example';
    for (const [trustProxy, status] of [
      [false, 421],
      [1, 200],
    ] as const) {
      server = await startTestServer({ settings: { publicUrl, trustProxy } });
      expect(await statusAs(server, '/metrics', 'localhost'), String(trustProxy)).to.equal(status);
      if (trustProxy === false) await server.end();
    }
  });

  it('is for who has the token, where one is set', async () => {
    server = await startTestServer({ settings: { metricsToken: TOKEN } });
    expect((await ask({ authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '1.2.3.4' })).status).to.equal(
      200,
    );
    for (const given of [undefined, 'Bearer', `Bearer ${TOKEN}x`, TOKEN, 'Bearer undefined'])
      expect((await ask(given === undefined ? {} : { authorization: given })).status, given).to.equal(404);
  });
});
