import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AdapterSpeaker } from '../support/adapter-speaker.js';
import { ConversationHarness } from '../support/conversation-harness.js';
import { DirectLineSpeaker } from '../support/direct-line-speaker.js';
import type { Connect } from '../support/people.js';
import { play } from '../support/play-transcript.js';
import { readTranscript, type Transcript } from '../support/transcript.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const CHANNELS: readonly (readonly [string, Connect])[] = [
  ['test adapter', (harness) => Promise.resolve(new AdapterSpeaker(harness))],
  ['embedded Direct Line', (harness) => DirectLineSpeaker.connect(harness)],
];

const transcripts = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md') && name !== 'LISEZMOI.md')
    .map((name) => [name, readTranscript(FOLDER + name)]),
);

/** A transcript with those that come before it. */
function withBefore(transcript: Transcript): readonly Transcript[] {
  if (transcript.before === undefined) return [transcript];
  const before = transcripts.get(`${transcript.before}.md`);
  if (before === undefined) throw new Error(`${transcript.file}: there is no ${transcript.before}.md`);
  return [...withBefore(before), transcript];
}

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
