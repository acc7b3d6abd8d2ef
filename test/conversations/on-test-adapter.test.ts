import { AdapterSpeaker } from '../support/adapter-speaker.js';
import { describeTranscripts } from '../support/describe-transcripts.js';

describeTranscripts('conversations on the test adapter', {
  connect: (harness) => Promise.resolve(new AdapterSpeaker(harness)),
});
