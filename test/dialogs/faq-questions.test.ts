import { expect } from 'chai';
import type { TurnContext } from 'botbuilder';
import { deedsOf, type Deed } from '../../dialogs/turn/deeds.js';
import { AdapterSpeaker } from '../support/adapter-speaker.js';
import { ConversationHarness } from '../support/conversation-harness.js';
import { contentEntries } from '../../bench/faq/content.js';

describe('The questions of the FAQ, pressed as buttons', function () {
  this.timeout(120_000);
  let harness: ConversationHarness;
  before(async () => {
    harness = await ConversationHarness.open();
    await harness.serve('appel 2023');
  });
  after(() => harness.close());

  for (const [place, first] of [
    ['where nothing is begun', []],
    ['where a field is asked', ['Commencer mon dossier']],
  ] as const)
    it(`are each answered by their own entry, ${place}`, async () => {
      let deeds: readonly Deed[] = [];
      const speaker = new AdapterSpeaker(harness, (context: TurnContext) => {
        deeds = deedsOf(context);
      });
      await speaker.join();
      for (const text of first) await speaker.send({ text, files: [] });
      const astray: string[] = [];
      for (const { id, question } of contentEntries('fr')) {
        await speaker.send({ text: question, files: [] });
        if (!deeds.some((deed) => deed.kind === 'answered' && deed.entries.includes(id)))
          astray.push(question);
      }
      expect(astray).to.deep.equal([]);
    });
});
