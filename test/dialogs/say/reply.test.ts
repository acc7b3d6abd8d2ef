import { ActivityTypes, TestAdapter } from 'botbuilder';
import { expect } from 'chai';
import { reply } from '../../../dialogs/say/reply.js';

describe('What is said', () => {
  const saidBy = async (...texts: readonly string[]): Promise<readonly (string | undefined)[]> => {
    const adapter = new TestAdapter((context) => reply(context, ...texts.map((text) => ({ text }))));
    await adapter.receiveActivity({ type: ActivityTypes.Message, text: 'bonjour' });
    return adapter.activeQueue.map(({ text }) => text);
  };

  it('is each text that has words, in its order', async () => {
    expect(await saidBy('un', '', 'deux')).to.deep.equal(['un', 'deux']);
  });

  it('is nothing where no text has words, and the turn goes on', async () => {
    expect(await saidBy('')).to.deep.equal([]);
    expect(await saidBy()).to.deep.equal([]);
  });
});
