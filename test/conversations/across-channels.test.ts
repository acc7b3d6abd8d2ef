import { AdapterSpeaker } from '../support/adapter-speaker.js';
import { describeTranscripts } from '../support/describe-transcripts.js';
import { DirectLineSpeaker } from '../support/direct-line-speaker.js';

describeTranscripts(
  'conversations across channels: the first person on the embedded Direct Line, the others on the test adapter',
  {
    connect: (harness, person) =>
      person === 0 ? DirectLineSpeaker.connect(harness) : Promise.resolve(new AdapterSpeaker(harness)),
    // Those in which somebody goes on with a dossier that was begun elsewhere.
    files: ['reprise-autre-navigateur.md', 'deux-personnes.md', 'acces-collegue.md', 'contact-change.md'],
  },
);
