import { expect } from 'chai';
import { transcriptText } from '../../bot/personal-data/transcript-text.js';
import { findConversation } from '../../bot/storage/conversations.js';
import { asRead } from '../support/as-read.js';
import { ConversationHarness } from '../support/conversation-harness.js';
import { DirectLineSpeaker } from '../support/direct-line-speaker.js';
import { words } from '../support/fixtures.js';
import { linksIn } from '../support/links-in.js';
import { pickedFiles } from '../support/picked-files.js';

const NAMES = [
  'exemple-paiement.com/login',
  'Association www.evil.com',
  'R&D *Emploi* _x_',
  'Association [ici](https://evil.com)',
];
/** A backslash and the sign after it are text: what is left is what Markdown reads. */
const ESCAPED = /\\[!-/:-@[-`{-~]/g;
const START = { fr: 'Commencer mon dossier', en: 'Start my application' };
const REVIEW = { fr: 'récapitulatif', en: 'show me the summary' };

describe('A hostile name in the conversation', function () {
  this.timeout(60_000);
  let harness: ConversationHarness;
  before(async () => {
    harness = await ConversationHarness.open();
    await harness.serve('appel 2023');
  });
  after(() => harness.close());

  for (const langue of ['fr', 'en'] as const)
    for (const name of NAMES)
      it(`${name} is said as it was typed, and as no link (${langue})`, async () => {
        const speaker = await DirectLineSpeaker.connect(harness);
        const send = async (text: string, files: Parameters<typeof speaker.send>[0]['files'] = []) => {
          harness.real.read();
          return (await speaker.send({ text, files })).map((said) => said.text ?? '');
        };
        if (langue === 'en') await send('please speak English');
        await send(START[langue]);
        await send('775 672 272 21138');
        const noted = await send(name);
        const kept = [...noted, ...(await send(REVIEW[langue]))];
        expect(
          kept.some((text) => asRead(text).includes(name)),
          kept.join('\n'),
        ).to.equal(true);
        for (const text of kept) expect(linksIn(text.replaceAll(ESCAPED, ' '))).to.deep.equal([]);
        const conversation = await findConversation(harness.db, speaker.conversationId);
        if (conversation === undefined) throw new Error('no conversation');
        const copy = await transcriptText(harness.db, words, conversation, langue);
        const repeated = copy.split('\n\n').filter((line) => line.includes(name));
        expect(repeated.length, copy).to.be.at.least(2);
        speaker.leave();
      });

  it('of a file is said as it was typed, and as no link', async () => {
    const speaker = await DirectLineSpeaker.connect(harness);
    const files = (await pickedFiles('statuts.pdf')).map((file) => ({
      ...file,
      name: 'evil.com _x_ (c).pdf',
    }));
    harness.real.read();
    await speaker.send({ text: START.fr, files: [] });
    harness.real.read();
    await speaker.send({ text: '', files });
    harness.real.read();
    const said = (await speaker.send({ text: 'Note de projet', files: [] })).map(({ text = '' }) => text);
    expect(asRead(said.join())).to.contain('evil.com _x_ (c).pdf');
    for (const text of said) expect(linksIn(text.replaceAll(ESCAPED, ' '))).to.deep.equal([]);
    speaker.leave();
  });
});
