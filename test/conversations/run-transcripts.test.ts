import { AdapterSpeaker } from '../support/adapter-speaker.js';
import { ConversationHarness } from '../support/conversation-harness.js';
import { DirectLineSpeaker } from '../support/direct-line-speaker.js';
import type { Connect } from '../support/people.js';
import { play } from '../support/play-transcript.js';
import { transcripts, withBefore } from '../support/transcripts.js';

const CHANNELS: readonly (readonly [string, Connect])[] = [
  ['test adapter', (harness) => Promise.resolve(new AdapterSpeaker(harness))],
  ['embedded Direct Line', (harness) => DirectLineSpeaker.connect(harness)],
];

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
