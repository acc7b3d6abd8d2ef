import { expect } from 'chai';
import type { Activity } from 'botframework-schema';
import { readChannelActivity } from '../../../../../bot/channels/azure/channel-activity.js';
import { conversationFor } from '../../../../../bot/channels/azure/person.js';
import type { Conversation } from '../../../../../bot/storage/conversations.js';
import { dossiersOf } from '../../../../../bot/storage/dossiers.js';
import { UnitOfWork } from '../../../../../bot/storage/unit-of-work.js';
import { eraseConversation } from '../../../../../bot/storage/erase.js';
import { findRemoteConversation } from '../../../../../bot/storage/remote-conversations.js';
import { deposeDossier, facilitateurs2023 } from '../../../../support/fixtures.js';
import { ConversationHarness, START } from '../../../../support/conversation-harness.js';
import { botServiceFor } from '../../../../support/teams/bot-server.js';
import { APP_ID, Microsoft, type Asked } from '../../../../support/teams/microsoft.js';
import { teamsActivity, teamsInstallation } from '../../../../support/teams/teams-activities.js';
import { TeamsChat } from '../../../../support/teams/teams-chat.js';

describe('The assistant on Teams', function () {
  this.timeout(60_000);
  let microsoft: Microsoft;
  let harness: ConversationHarness;
  let chat: TeamsChat;

  before(async () => {
    microsoft = await Microsoft.start();
    harness = await ConversationHarness.open({ botService: (db) => botServiceFor(microsoft, db) });
    await harness.serve('appel 2023');
  });
  after(async () => {
    await harness.close();
    await microsoft.stop();
  });
  beforeEach(() => {
    harness.at = new Date(START);
    chat = TeamsChat.at(microsoft, harness.server);
  });

  const shown = (said: readonly Asked[]): string => JSON.stringify(said.map(({ activity }) => activity));
  const welcomes = (said: readonly Asked[]): number =>
    said.filter((each) => each.method === 'POST' && shown([each]).includes('Je suis l’assistant')).length;
  const message = (text: string, more: Record<string, unknown> = {}): Partial<Activity> =>
    chat.activity({ type: 'message', text, ...more });
  const install = async (): Promise<readonly Asked[]> => {
    const said: Asked[] = [];
    for (const event of teamsInstallation(chat.place)) said.push(...(await chat.send(event)));
    return said;
  };
  const uninstall = (): Promise<readonly Asked[]> =>
    chat.send(chat.activity({ type: 'installationUpdate', action: 'remove' }));
  const conversation = (): Conversation => {
    const sample = readChannelActivity(chat.activity({ type: 'message' }));
    return conversationFor(sample, 'msteams', { locale: 'fr', now: 0 });
  };
  /** Begins a dossier. @returns its reference */
  const begin = async (): Promise<string> => {
    const said = shown(await chat.send(message('commencer')));
    return /AAP23-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(said)?.[0] ?? '';
  };

  /** A draft of this person's, all of whose questions are answered. */
  const draft = async (): Promise<void> => {
    const reference = 'AAP23-2345-6789';
    const dossier = deposeDossier(await facilitateurs2023(), { reference, version: 0, statut: 'brouillon' });
    const { userId: owner, id: conversationId } = conversation();
    const acces = [{ owner, conversationId, depuis: dossier.creeLe }];
    const work = new UnitOfWork();
    dossiersOf(harness.db, work).save({ ...dossier, acces });
    await work.commit(harness.db);
  };

  describe('when it is installed', () => {
    it('welcomes once, though Teams says so twice', async () => {
      expect(welcomes(await install())).to.equal(1);
    });

    it('says nothing when it is taken away, and welcomes once when it is back', async () => {
      await install();
      expect(await uninstall()).to.deep.equal([]);
      expect(welcomes(await install())).to.equal(1);
    });

    it('goes on with the step that was asked when it was taken away', async () => {
      await begin();
      await uninstall();
      const said = await install();
      expect(welcomes(said)).to.equal(1);
      expect(said.findLast(({ method }) => method === 'POST')?.activity.summary).to.match(/^Revenons/);
    });

    it('is taken away from a conversation that it never knew', async () => {
      expect(await uninstall()).to.deep.equal([]);
    });
  });

  describe('among several people', () => {
    const team = { id: '19:canal@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true };
    const named = '<at>Assistant</at>';
    const mention = { type: 'mention', text: named, mentioned: { id: `28:${APP_ID}`, name: 'Assistant' } };
    const asked = (text: string, more: Record<string, unknown> = {}): Promise<readonly Asked[]> =>
      chat.send(message(`${named} ${text}`, { conversation: team, entities: [mention], ...more }));

    for (const conversation of [
      team,
      { id: '19:groupe@thread.v2', conversationType: 'groupChat', isGroup: true },
    ])
      it(`answers a question in a ${conversation.conversationType}, where it was asked`, async () => {
        const said = await asked('Quelle est la date limite ?', { conversation });
        expect(shown(said))
          .to.include('1er juillet 2023')
          .and.not.to.include('&lt;at')
          .and.not.to.include('<at>');
        for (const { path } of said) expect(path).to.include(encodeURIComponent(conversation.id));
      });

    for (const text of ['commencer', 'Mes dossiers', 'AAP23-7KQ4-M2XD', ''])
      it(`invites to a private chat who writes « ${text} »`, async () => {
        const said = shown(await asked(text));
        expect(said).to.include('dans une conversation privée');
        expect(said).to.include(`https://teams.microsoft.com/l/chat/0/0?users=28%3A${APP_ID}`);
        expect(said).not.to.match(/AAP23-(?!7KQ4)/);
      });

    it('begins no dossier there, and takes no file', async () => {
      const attachments = [
        { contentType: 'image/png', contentUrl: 'https://exemple.org/a.png', name: 'a.png' },
      ];
      expect(shown(await asked('', { attachments }))).to.include('dans une conversation privée');
      expect(await harness.db.selectFrom('dossiers').select('reference').execute()).to.have.length(1);
    });

    it('lets each of them have a conversation of their own with it', async () => {
      expect(welcomes(await asked('Qui contacter ?'))).to.equal(1);
      const other = { ...chat.place, aadObjectId: crypto.randomUUID() };
      const said = await chat.send(teamsActivity(other, { type: 'message', text: 'x', conversation: team }));
      expect(welcomes(said)).to.equal(1);
    });
  });

  describe('in a personal chat', () => {
    beforeEach(install);

    it('tells who edits a message that it was answered already', async () => {
      await chat.say('Quelle est la date limite ?');
      const id = crypto.randomUUID();
      for (let n = 0; n < 2; n++) {
        const edited = { type: 'messageUpdate', id, text: 'x', channelData: { eventType: 'editMessage' } };
        expect(shown(await chat.send(chat.activity(edited)))).to.include('sa modification n’a rien changé');
      }
    });

    it('says nothing to a message taken away or given back, to a reaction, to signs of writing and of reading', async () => {
      for (const activity of [
        { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
        { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } },
        { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' },
        { type: 'messageReaction', reactionsRemoved: [{ type: 'like' }], replyToId: '1' },
        { type: 'typing' },
        { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: {} },
        { type: 'invoke', name: 'composeExtension/query', value: {} },
        { type: 'conversationUpdate', channelData: { eventType: 'teamRenamed' } },
      ])
        expect(await chat.send(chat.activity(activity)), activity.type).to.deep.equal([]);
    });

    it('takes the rich copy of a message, a quotation or a card for no document', async () => {
      const attachments = [
        { contentType: 'text/html', content: '<p>Quelle est la <b>date limite</b> ?</p>' },
        { contentType: 'messageReference', content: '{"messageId":"1"}' },
        { contentType: 'application/vnd.microsoft.card.adaptive', content: {} },
      ];
      const said = shown(await chat.send(message('Quelle est la date limite ?', { attachments })));
      expect(said).to.include('1er juillet 2023').and.not.to.include('trombone');
    });

    it('explains how to join a picture that was pasted', async () => {
      await draft();
      expect(shown(await chat.send(message('reprendre')))).to.include('Formulaire de demande');
      const attachments = [
        {
          contentType: 'image/*',
          contentUrl: 'https://smba.trafficmanager.net/emea/v3/attachments/1/views/original',
        },
      ];
      expect(shown(await chat.send(message('', { attachments })))).to.include('trombone');
    });

    it('speaks French to a client in English, and English to who writes English', async () => {
      expect(shown(await chat.send(message('Quelle est la date limite ?')))).to.include('1er juillet 2023');
      expect(shown(await chat.send(message('What is the deadline?')))).to.include('1 July 2023');
    });
  });

  describe('with news of a dossier', () => {
    const closing = [new Date('2023-06-25T10:00:00+02:00'), new Date('2023-06-30T10:00:00+02:00')] as const;
    const remind = async (reference: string, at: Date): Promise<readonly Asked[]> => {
      const heard = microsoft.said.length;
      harness.at = at;
      await harness.remind(reference);
      await chat.settled();
      return microsoft.said.slice(heard);
    };

    it('tells it unasked', async () => {
      const said = await remind(await begin(), closing[0]);
      expect(shown(said)).to.include('**Rappel');
    });

    it('tells it after the conversation was cleared away, whose address is kept with the dossier', async () => {
      const reference = await begin();
      expect(await eraseConversation(harness.db, conversation().id, Date.now() + 1000)).to.equal(true);
      expect(shown(await remind(reference, closing[0]))).to.include('**Rappel');
    });

    it('is silent from the first 403 on, until somebody writes', async () => {
      const reference = await begin();
      microsoft.failures.push({ status: 403 });
      expect(await remind(reference, closing[0])).to.deep.equal([]);
      expect((await findRemoteConversation(harness.db, conversation().id))?.stoppedAt).to.be.a('number');
      expect(await remind(reference, closing[1])).to.deep.equal([]);
      expect(shown(await chat.send(message('Qui contacter ?')))).to.include('DREETS');
    });

    it('is silent once it was taken away', async () => {
      const reference = await begin();
      await uninstall();
      expect(await remind(reference, closing[0])).to.deep.equal([]);
    });
  });
});
