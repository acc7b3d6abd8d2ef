import type { TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { AssistantAdapter, type ReplySink } from '../../../bot/turns/adapter.js';

describe('The one adapter', () => {
  const said: Partial<Activity>[] = [];
  const removed: string[] = [];
  const sink: ReplySink = {
    send: (activity) => Promise.resolve(`r${said.push(activity)}`),
    update: (activity) => {
      said.push(activity);
      return Promise.resolve();
    },
    remove: (id) => {
      removed.push(id);
      return Promise.resolve();
    },
  };

  const turn = (
    logic: (context: TurnContext) => Promise<void>,
    given: Partial<Activity> = {},
  ): Promise<void> =>
    new AssistantAdapter().run(
      {
        ...{ type: 'message', id: 'm1', text: 'x', channelId: 'directline', serviceUrl: 'urn:essai' },
        ...{ conversation: { id: 'c1' }, from: { id: 'u1' }, recipient: { id: 'assistant' } },
        ...given,
      } as Activity,
      sink,
      logic,
    );

  beforeEach(() => {
    said.length = 0;
    removed.length = 0;
  });

  it('gives all that a turn says to its sink, in order, each under an id', async () => {
    await turn(async (context) => {
      const ids = await context.sendActivities([{ type: 'message', text: 'un' }, { text: 'deux' }]);
      expect(ids).to.deep.equal([{ id: 'r1' }, { id: 'r2' }]);
      await context.updateActivity({ id: 'r1', type: 'message', text: 'un, corrigé' });
      await context.deleteActivity('r2');
    });
    expect(said.map(({ text }) => text)).to.deep.equal(['un', 'deux', 'un, corrigé']);
    expect(said[0]).to.include({ replyToId: 'm1' });
    expect(removed).to.deep.equal(['r2']);
  });

  it('asks no address that an activity names: the sink alone hears of it', async () => {
    // The tests' network is closed: an adapter that asked would fail the turn.
    await turn((context) => context.sendActivity('secret').then(() => undefined), {
      serviceUrl: 'http://169.254.169.254/',
    });
    expect(said).to.have.lengthOf(1);
  });

  it('tells the turn in which language its message is, and lets it be changed', async () => {
    await turn(
      (context) => {
        expect(context.locale).to.equal('en-GB');
        context.locale = 'fr-FR';
        expect(context.locale).to.equal('fr-FR');
        return Promise.resolve();
      },
      { locale: 'en-GB' },
    );
  });

  it('lets a turn’s error through', async () => {
    const error: unknown = await turn(() => Promise.reject(new Error('cassé'))).catch(
      (caught: unknown) => caught,
    );
    expect(error).to.have.property('message', 'cassé');
  });
});
