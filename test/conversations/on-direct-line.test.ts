import { describeTranscripts } from '../support/describe-transcripts.js';
import { DirectLineSpeaker } from '../support/direct-line-speaker.js';

describeTranscripts('conversations on the embedded Direct Line', {
  connect: (harness) => DirectLineSpeaker.connect(harness),
});
