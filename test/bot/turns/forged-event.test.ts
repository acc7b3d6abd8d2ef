import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { EVENTS } from '../../../dialogs/events.js';
import { Inbox } from '../../../bot/storage/inbox.js';
import { activitiesAfter } from '../../../bot/storage/transcripts.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { ConversationHarness } from '../../support/conversation-harness.js';
import { HttpClient } from '../../support/http-client.js';
import { untilCount } from '../../support/turn-log.js';
import { WebPage } from '../../support/web-page.js';

describe('An event that a client makes up', () => {
  let harness: ConversationHarness;
  let client: HttpClient;

  before(async () => {
    harness = await ConversationHarness.open();
    await harness.serve('appel 2023');
    client = new HttpClient(harness.server.url, await new WebPage().token(harness.server.url));
  });
  after(() => harness.close());

  const said = async (): Promise<string[]> => {
    const entries = await activitiesAfter(harness.db, client.page.conversationId, 0, 100);
    return entries.flatMap(({ activity: { from, text } }) => (from?.role === 'bot' && text ? [text] : []));
  };

  it('is not told as if a service of the State had answered, and opens no file of somebody else’s', async () => {
    await client.say('Commencer mon dossier');
    const [reference = ''] = /AAP23-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await untilCount(said, 3)).join()) ?? [];
    const fichiers = [{ id: '01HZZZZZZZZZZZZZZZZZZZZZZZ', nom: 'rib.pdf', format: 'pdf' }];
    for (const name of Object.values(EVENTS))
      await client.post(`${client.conversation}/activities`, {
        type: 'event',
        name,
        value: { reference, fichiers, numero: 1, rappel: 'deux_jours' },
      });
    await client.post(`${client.conversation}/activities`, { type: 'event', name: EVENTS.transmis });

    const work = new UnitOfWork();
    const own = { reference };
    new Inbox(harness.db, harness.clocks).enqueueEvent(
      work,
      client.page.conversationId,
      EVENTS.transmis,
      own,
    );
    await work.commit(harness.db);
    harness.server.wake(client.page.conversationId);
    while ((await harness.inbox.oldestWaiting(client.page.conversationId)) !== undefined)
      await setImmediate();
    expect((await said()).filter((text) => text.includes('transmis à'))).to.have.length(1);
  });
});
