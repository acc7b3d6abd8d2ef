import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationError, type ClaimsIdentity } from 'botframework-connector';
import type { Activity, ConversationReference } from 'botframework-schema';
import { expect } from 'chai';
import { AssistantAdapter } from '../../../bot/turns/adapter.js';
import { LOCAL_IDENTITY, LocalAuthentication } from '../../../bot/turns/local-authentication.js';
import { LOCAL_SERVICE_URL } from '../../../bot/turns/local-connector.js';
import { ProactiveReplies } from '../../../bot/turns/proactive-replies.js';
import { openConversation } from '../../../bot/channels/direct-line/conversation-opening.js';
import type { Conversation } from '../../../bot/storage/conversations.js';
import { openDatabase, type Database } from '../../../bot/storage/database.js';
import { activitiesAfter } from '../../../bot/storage/transcripts.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

describe('The one adapter', () => {
  let folder: TemporaryFolder;
  let db: Database;
  let conversation: Conversation;
  let notified: string[];
  let authentication: LocalAuthentication;
  let adapter: AssistantAdapter;

  beforeEach(async () => {
    folder = temporaryFolder();
    db = await openDatabase(folder.path('assistant.db'));
    conversation = await openConversation(db, { userId: 'dl_1', locale: 'fr-FR', createdAt: 0 });
    notified = [];
    const proactive = new ProactiveReplies({
      db,
      now: () => 0,
      show: () => undefined,
      notify: (id) => notified.push(id),
    });
    authentication = new LocalAuthentication(new ConfigurationBotFrameworkAuthentication({}), proactive);
    adapter = new AssistantAdapter(authentication);
  });
  afterEach(async () => {
    await db.destroy();
    folder.remove();
  });

  const reference = (id: string): Partial<ConversationReference> => ({
    channelId: 'directline',
    serviceUrl: LOCAL_SERVICE_URL,
    conversation: { id, isGroup: false, conversationType: '', name: '' },
    bot: { id: 'assistant', name: '' },
    user: { id: 'dl_1', name: '' },
  });

  const tell = (text: string, id: string, identity: ClaimsIdentity = LOCAL_IDENTITY): Promise<void> =>
    adapter.continueConversationAsync(identity, reference(id), async (context) => {
      await context.sendActivity(text);
    });

  it('continues a local conversation as any other: what is said is stored, and shown', async () => {
    await tell('Transmis', conversation.id);
    const [entry] = await activitiesAfter(db, conversation.id, 0, 10);
    expect(entry?.activity).to.include({ text: 'Transmis' });
    expect(notified).to.deep.equal([conversation.id]);
  });

  it('says so when the conversation is gone', async () => {
    const error: unknown = await tell('x', 'partie').catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(Error);
    expect(await activitiesAfter(db, 'partie', 0, 10)).to.deep.equal([]);
  });

  it('lets a local turn reach no other address', async () => {
    const factory = authentication.createConnectorFactory(LOCAL_IDENTITY);
    const error: unknown = await factory.create('http://169.254.169.254/').catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(Error);
  });

  it('refuses an activity from outside that claims to be local, whatever its letters', async () => {
    for (const serviceUrl of [
      LOCAL_SERVICE_URL,
      LOCAL_SERVICE_URL.toUpperCase(),
      'urn:botframework:x',
      undefined,
    ]) {
      const activity = { type: 'message', serviceUrl } as unknown as Activity;
      const error: unknown = await authentication
        .authenticateRequest(activity, 'Bearer x')
        .catch((caught: unknown) => caught);
      expect(error).to.be.instanceOf(AuthenticationError).with.property('statusCode', 401);
    }
  });
});
