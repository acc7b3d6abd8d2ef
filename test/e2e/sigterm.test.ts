import { setTimeout as pause } from 'node:timers/promises';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'chai';
import { Conversation } from '../../bench/chaos/conversation.js';
import { Postman } from '../../bench/chaos/postman.js';
import { makeScenario } from '../../bench/chaos/scenario.js';
import { openDatabase } from '../../bot/storage/database.js';
import { lettersOf } from '../../bot/storage/letters.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { words } from '../support/fixtures.js';
import { freePort, ServiceProcess } from '../support/service-process.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.js';
import type { PageToken } from '../support/web-page.js';

/** Far less than the two minutes that a silent mail server is given, far more than the service takes. */
const LONG_MS = 60_000;

describe('SIGTERM in the middle of everything', function () {
  this.timeout(300_000);
  let folder: TemporaryFolder;
  let sink: SmtpSink;
  let service: ServiceProcess;
  beforeEach(async () => {
    folder = temporaryFolder();
    sink = await SmtpSink.start();
    service = new ServiceProcess(folder.path('data'), await freePort(), { SMTP_URL: sink.url });
    await service.start();
  });
  afterEach(async () => {
    await service.kill();
    await sink.stop();
    folder.remove();
  });

  it('finishes the filing that runs, with its letters, and leaves: a mail server hangs, a WebSocket is open, an upload is slow', async () => {
    let acknowledged: (value?: unknown) => void = () => undefined;
    const filing = new Promise((resolve) => (acknowledged = resolve));
    const seen = ({ stage, text }: { stage: string; text: string }): void => {
      if (stage === 'acknowledged' && text.startsWith('J’atteste')) acknowledged();
    };
    const postman = new Postman([service.url], () => 0, { retries: 0, seen });
    const conversation = await Conversation.open(postman, words, { webSocket: true });
    await conversation.untilWelcomed();
    const { steps, email } = await makeScenario(1, () => 0.4);
    for (const { says, next, kind, document } of steps.slice(0, -1)) {
      const text = kind === 'code' ? await codeFor(email) : says;
      const files = document === undefined ? [] : [new File([new Uint8Array(document.bytes)], document.name)];
      // The letter with the code arrives, but the server never says so: the outbox waits for it.
      if (text === email) sink.faults.push({ at: 'dot', hang: true });
      await conversation.say(text, next, files);
    }
    const upload = slowUpload(await postman.token(conversation.browser));
    const { says, next } = steps.at(-1)!;
    // From here on no letter gets through before the service has left, however slow it is to leave.
    sink.draw = () => ({ at: 'connect', hang: true });
    const filed = conversation.say(says, next);
    await filing;
    const left = await Promise.race([service.stop().then(() => true), pause(LONG_MS, false)]);
    expect(left, 'it leaves by itself').to.equal(true);
    sink.draw = () => undefined;
    upload.destroy();

    const db = await openDatabase(folder.path('data/assistant.db'));
    const [row] = await db.selectFrom('dossiers').select('json').execute();
    const dossier = JSON.parse(row!.json) as Dossier;
    const letters = await lettersOf(db, dossier.reference);
    await db.destroy();
    expect(dossier.statut).to.equal('depose');
    expect(letters.map(({ kind, state }) => [kind, state])).to.deep.equal([
      ['code', 'attente'],
      ['dreets', 'attente'],
      ['recepisse', 'attente'],
    ]);

    await service.start();
    await filed;
    // The code twice, the dossier, its receipt, and the news that it was handed over.
    while (sink.delivered.length < 5) await pause(50);
    conversation.close();
    const repeats = sink.delivered.filter(({ mail }) =>
      (mail.headers.get('x-assistant-letter') as string).includes('repeat=possible'),
    );
    expect(
      repeats.map(({ mail }) => mail.messageId),
      'the code alone',
    ).to.deep.equal([sink.delivered[0]?.mail.messageId]);
  });

  async function codeFor(email: string): Promise<string> {
    while (sink.to(email).length === 0) await pause(20);
    return /\b\d{6}\b/u.exec(sink.to(email)[0]!.mail.text ?? '')?.[0] ?? '';
  }

  /** Announces a megabyte, and sends some bytes of it. */
  function slowUpload({ conversationId, token }: PageToken): ReturnType<typeof connect> {
    const { port } = new URL(service.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    void once(socket, 'connect').then(() =>
      socket.write(
        [
          `POST /v3/directline/conversations/${conversationId}/upload?userId=x HTTP/1.1`,
          'Host: localhost',
          `Authorization: Bearer ${token}`,
          'Content-Type: multipart/form-data; boundary=lent',
          'Content-Length: 1000000',
          '',
          '--lent',
          'Content-Disposition: form-data; name="file"; filename="lent.pdf"',
          'Content-Type: application/pdf',
          '',
          '%PDF-1.7',
        ].join('\r\n'),
      ),
    );
    return socket;
  }
});
