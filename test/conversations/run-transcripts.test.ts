import { AdapterSpeaker } from '../support/adapter-speaker.js';
import { ConversationHarness } from '../support/conversation-harness.js';
import { DirectLineSpeaker } from '../support/direct-line-speaker.js';
import { newPostgres } from '../support/each-database.js';
import type { Connect } from '../support/people.js';
import { play } from '../support/play-transcript.js';
import { transcripts, withBefore } from '../support/transcripts.js';

const CHANNELS: readonly (readonly [string, Connect])[] = [
  ['test adapter', (harness) => Promise.resolve(new AdapterSpeaker(harness))],
  ['embedded Direct Line', (harness) => DirectLineSpeaker.connect(harness)],
];

/** Those that write everything there is to write. */
const ON_POSTGRES = ['association.md', 'complement.md', 'deux-personnes.md', 'region-sans-boite.md'];

describe('conversations', function () {
  this.timeout(60_000);
  let harness: ConversationHarness;
  before(async () => {
    harness = await ConversationHarness.open();
  });
  after(() => harness.close());

  for (const [channel, connect] of CHANNELS)
    describe(`on the ${channel}`, () => {
      for (const transcript of transcripts.values())
        it(`${transcript.title} (${transcript.file})`, () => play(withBefore(transcript), harness, connect));
    });
});

describe('conversations kept in PostgreSQL', function () {
  this.timeout(120_000);
  let harness: ConversationHarness;
  before(async () => {
    harness = await ConversationHarness.open({ database: await newPostgres() });
  });
  after(() => harness.close());

  for (const name of ON_POSTGRES) {
    const transcript = transcripts.get(name);
    it(transcript?.title ?? name, () => {
      if (transcript === undefined) throw new Error(`There is no ${name}`);
      return play(withBefore(transcript), harness, (at) => DirectLineSpeaker.connect(at));
    });
  }
});
