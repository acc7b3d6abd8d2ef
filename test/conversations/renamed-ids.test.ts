import { expect } from 'chai';
import { AdapterSpeaker } from '../support/adapter-speaker.js';
import { ConversationHarness } from '../support/conversation-harness.js';
import { play } from '../support/play-transcript.js';
import { servedNamed } from '../support/served-named.js';
import { transcripts, withBefore } from '../support/transcripts.js';

/** A filing with co-funders, a complement with a correction, somebody else who signs: dossiers that meet most of a call. */
const FILES = ['cofinancement.md', 'complement-correction.md', 'autre-signataire.md'];

describe('the 2023 call with every id renamed', function () {
  this.timeout(180_000);
  let harness: ConversationHarness;
  before(async () => {
    harness = await ConversationHarness.open();
  });
  after(() => harness.close());

  it('keeps none of its ids', async () => {
    const [renamed] = (await servedNamed('identifiants renommés')).content.appels;
    const { appel } = renamed!;
    const ids = [...appel.champs, ...appel.pieces, ...appel.champs.flatMap(({ options }) => options)];
    expect(ids.map(({ id }) => id).join(' ')).to.match(/^(?:[qdo]\d+ ?)+$/);
  });

  for (const file of FILES)
    it(`is said, asked, filed and mailed the same (${file})`, async () => {
      const transcript = transcripts.get(file);
      if (transcript === undefined) throw new Error(`There is no ${file}`);
      const renamed = withBefore(transcript).map((each) => ({ ...each, content: 'identifiants renommés' }));
      await play(renamed, harness, (from) => Promise.resolve(new AdapterSpeaker(from)));
    });
});
