import { expect } from 'chai';
import { activitiesAfter } from '../../bot/storage/transcripts.js';
import { ConversationHarness } from '../support/conversation-harness.js';
import { HttpClient } from '../support/http-client.js';
import { untilCount } from '../support/turn-log.js';
import { WebPage } from '../support/web-page.js';

describe('Who tries references and addresses', () => {
  let harness: ConversationHarness;
  before(async () => {
    harness = await ConversationHarness.open();
    await harness.serve('appel 2023');
  });
  after(() => harness.close());

  /** What somebody new is told to each of these. */
  const told = async (...texts: readonly string[]): Promise<readonly string[]> => {
    const client = new HttpClient(harness.server.url, await new WebPage().token(harness.server.url));
    const said = async (): Promise<string[]> =>
      (await activitiesAfter(harness.db, client.page.conversationId, 0, 100)).flatMap(({ activity }) =>
        activity.from?.role === 'bot' && activity.type === 'message' ? [activity.text ?? ''] : [],
      );
    await untilCount(said, 1);
    for (const text of texts) {
      const before = (await said()).length;
      await client.say(text);
      await untilCount(said, before + 1);
    }
    return said();
  };

  it('says the same whether the reference exists or not, and whether the address is admitted or not', async () => {
    const opened = await told('Commencer mon dossier');
    const [real = ''] = /AAP23-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(opened.join()) ?? [];
    expect(real).not.to.equal('');
    const tried = async (reference: string): Promise<readonly string[]> =>
      (await told(reference, 'quelquun@exemple.fr', '123456', '000000')).map((text) =>
        text.replaceAll(reference, '{référence}'),
      );
    const answers = await tried(real);
    expect(answers.length).to.be.greaterThan(3);
    expect(await tried('AAP23-2222-2222')).to.deep.equal(answers);
  });
});
