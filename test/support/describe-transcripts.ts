import { ConversationHarness } from './conversation-harness.js';
import type { Connect } from './people.js';
import { play } from './play-transcript.js';
import type { Transcript } from './transcript.js';
import { transcripts, withBefore } from './transcripts.js';

/** Where conversations are held. */
export interface Place {
  /** The service of all of them; one of its own when absent. */
  readonly open?: () => Promise<ConversationHarness>;
  readonly connect: Connect;
  /** The files of test/conversations/ that are played; all of them when absent. */
  readonly files?: readonly string[];
}

/** Plays transcripts as tests, one after the other on one service, each with those that come before it. */
export function describeTranscripts(title: string, { open, connect, files }: Place): void {
  describe(title, function () {
    this.timeout(120_000);
    let harness: ConversationHarness;
    before(async () => {
      harness = await (open ?? ConversationHarness.open)();
    });
    after(() => harness.close());

    for (const transcript of files?.map(named) ?? transcripts.values())
      it(`${transcript.title} (${transcript.file})`, () => play(withBefore(transcript), harness, connect));
  });
}

function named(file: string): Transcript {
  const transcript = transcripts.get(file);
  if (transcript === undefined) throw new Error(`There is no ${file}`);
  return transcript;
}
